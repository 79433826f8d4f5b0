import { useRef } from 'preact/hooks';
import { useWidth } from '../shared/use-width.ts';
import { Levels, ticks } from './Levels.tsx';
import { loss, type Run } from './run.ts';
import { STEPS } from './settings.ts';

const BUILT = 288;
const HEIGHT = 240;
const round = (value: number): number => Math.round(value * 10) / 10;

/** Both losses of a run over its steps. */
export function OverSteps({ run }: { run: Run | undefined }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, BUILT);
  const area = { left: 44, right: width - 96, top: 12, bottom: HEIGHT - 34 };
  const { curve = [], steps = STEPS } = run ?? {};
  const all = curve.flatMap(([, domain, general]) => [domain, general]);
  const low = all.length === 0 ? 1 : Math.min(...all) - 0.1;
  const high = all.length === 0 ? 2 : Math.max(...all) + 0.1;
  const x = (step: number): number => round(area.left + (step / steps) * (area.right - area.left));
  const y = (nats: number): number =>
    round(area.bottom - ((nats - low) / (high - low)) * (area.bottom - area.top));
  const grid = ticks(low, high, high - low > 1 ? 0.5 : 0.2);
  const [lastStep = 0, domain = 0, general = 0] = curve.at(-1) ?? [];
  const apart = Math.abs(y(domain) - y(general)) < 16 ? 9 : 0;
  const up = general > domain ? -apart : apart;
  const line = (part: 1 | 2): string =>
    curve.map((own, i) => `${i ? 'L' : 'M'}${x(own[0])} ${y(own[part])}`).join('');
  return (
    <div class="plane" ref={frame}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        role="img"
        aria-label={`Both losses over ${String(lastStep)} steps; in the end general ${loss(general)}, field ${loss(domain)}.`}
      >
        <g class="axes">
          <Levels losses={grid} y={y} area={area} />
          {[0, 1 / 3, 2 / 3, 1]
            .map((part) => Math.round(part * steps))
            .map((at) => (
              <text key={at} x={x(at)} y={area.bottom + 17} text-anchor="middle">
                {at}
              </text>
            ))}
        </g>
        <path class="field-line" d={line(1)} />
        <path class="general-line" d={line(2)} />
        {curve.length > 0 && (
          <>
            <text x={x(lastStep) + 6} y={y(general) + up} dominant-baseline="central">
              general {general.toFixed(2)}
            </text>
            <text x={x(lastStep) + 6} y={y(domain) - up} dominant-baseline="central">
              field {domain.toFixed(2)}
            </text>
          </>
        )}
      </svg>
      <p class="plane-key">
        Nats a character on held-out text, over steps. Solid: the field. Dashed: general text.
      </p>
    </div>
  );
}
