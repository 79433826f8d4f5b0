import { useRef } from 'preact/hooks';
import { placeLabels, type Segment } from '../shared/place-labels.ts';
import { useWidth } from '../shared/use-width.ts';
import { Levels, ticks } from './Levels.tsx';
import { lastOf, loss, nameOf, type Run } from './run.ts';

/** Fits the narrowest page, so that text keeps its size without script as well. */
const BUILT = 288;
const HEIGHT = 300;
const SIZE = 13;
const round = (value: number): number => Math.round(value * 10) / 10;

interface Props {
  /** losses of the base: of the field, and of general text */
  base: readonly [domain: number, general: number];
  recorded: readonly Run[];
  own: readonly Run[];
  current: Run | undefined;
  /** the adapter is switched off: the base answers */
  off: boolean;
  /** a guessed loss, of one axis */
  guess: { readonly axis: 'domain' | 'general'; readonly loss: number } | undefined;
}

/** Of an axis, in nats, as many as fit. */
const marks = (low: number, high: number): number[] =>
  ticks(low, high, high - low > 0.6 ? 0.2 : 0.1);

/** What was learned against what was forgotten: each run ends in a point. */
export function Plane({ base, recorded, own, current, off, guess }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, BUILT);
  const area = { left: 44, right: width - 10, top: 12, bottom: HEIGHT - 48 };
  const path = current?.curve ?? [];
  const fromScratch = current?.plan.method === 'scratch';
  // What begins from scratch comes from far outside, and stays so: it is drawn where it is the subject.
  const ours = fromScratch ? recorded : recorded.filter(({ plan }) => plan.method !== 'scratch');
  const runs = [...ours, ...own];
  const ends = runs.map(lastOf);
  const drawn = fromScratch ? path.filter(([, domain]) => domain < base[0] + 0.3) : path;
  const xs = [base[0], ...ends.map(([, domain]) => domain), ...drawn.map(([, domain]) => domain)];
  const ys = [base[1], ...ends.map(([, , g]) => g), ...drawn.map(([, , g]) => g)];
  if (guess) (guess.axis === 'domain' ? xs : ys).push(guess.loss);
  const pad = 0.06;
  const [lowX, highX] = [Math.min(...xs) - pad, Math.max(...xs) + pad];
  const [lowY, highY] = [Math.min(...ys) - pad, Math.max(...ys) + pad];
  // A lower loss stands further right: there more was learned.
  const x = (nats: number): number =>
    round(area.left + ((highX - nats) / (highX - lowX)) * (area.right - area.left));
  const y = (nats: number): number =>
    round(area.bottom - ((nats - lowY) / (highY - lowY)) * (area.bottom - area.top));
  const points = runs.map((run, i) => {
    const [, domain, general] = lastOf(run);
    return { id: String(i), run, text: nameOf(run, false), x: x(domain), y: y(general), radius: 6 };
  });
  const start = { id: 'base', text: 'base', x: x(base[0]), y: y(base[1]), radius: 7 };
  const trail = drawn.map(([, domain, general]) => [x(domain), y(general)] as const);
  const lines = trail.slice(1).map(([px, py], i): Segment => [...(trail[i] ?? [px, py]), px, py]);
  const hand = off ? undefined : trail.at(-1);
  const grid = marks(lowY, highY).map((nats): Segment => [area.left, y(nats), area.right, y(nats)]);
  const ways: Segment[] = guess
    ? [
        guess.axis === 'domain'
          ? [x(guess.loss), area.top, x(guess.loss), area.bottom]
          : [area.left, y(guess.loss), area.right, y(guess.loss)],
      ]
    : [];
  const said = ways.map(([x1, y1, x2, y2]) => ({
    ...{ id: 'guess', text: `your guess: ${guess?.loss.toFixed(2) ?? ''}`, radius: 2, must: true },
    ...{ x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
  }));
  const labels = placeLabels([...said, start, ...points], area, SIZE, {
    lines: [...lines, ...grid, ...ways],
  }).filter(({ free, leader, must }) => must ?? (free && !leader));
  return (
    <div class="plane" ref={frame}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        role="img"
        aria-label="Runs between what was learned, to the right, and what was forgotten, upwards. The numbers are in the table under Data and sources."
      >
        <g class="axes">
          <Levels losses={marks(lowY, highY)} y={y} area={area} />
          {marks(lowX, highX).map((nats) => (
            <g key={nats}>
              <line x1={x(nats)} x2={x(nats)} y1={area.bottom} y2={area.bottom + 5} />
              <text x={x(nats)} y={area.bottom + 19} text-anchor="middle">
                {nats.toFixed(1)}
              </text>
            </g>
          ))}
          <line class="floor" x1={area.left} x2={area.right} y1={area.bottom} y2={area.bottom} />
          <text class="axis-title" x={area.right} y={HEIGHT - 8} text-anchor="end">
            loss on the field: learned →
          </text>
        </g>
        <path
          class="trail"
          d={trail.map(([px, py], i) => `${i ? 'L' : 'M'}${px} ${py}`).join('')}
        />
        {points.map(({ id, run, ...at }, i) => (
          <circle
            key={id}
            class={i < ours.length ? 'recorded-run' : 'own-run'}
            cx={at.x}
            cy={at.y}
            r="5"
          >
            <title>{`${nameOf(run)}: field ${loss(lastOf(run)[1])}, general ${loss(lastOf(run)[2])}`}</title>
          </circle>
        ))}
        <rect
          class="base-run"
          x={round(start.x - 5)}
          y={round(start.y - 5)}
          width="10"
          height="10"
        />
        {hand && <circle class="hand" cx={hand[0]} cy={hand[1]} r="8" />}
        {off && <circle class="hand" cx={start.x} cy={start.y} r="10" />}
        <path class="guess" d={ways.map((way) => `M${way.join(' ')}`).join('')} />
        {labels.map(({ id, text, labelX, labelY }) => (
          <text key={id} class="name" x={labelX} y={labelY}>
            {text}
          </text>
        ))}
      </svg>
      <p class="plane-key">
        Upwards: loss on general text, forgotten. Square: the base. Filled points: our runs, open
        ones: yours; ring and line: the run of these settings.
      </p>
    </div>
  );
}
