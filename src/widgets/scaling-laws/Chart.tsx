import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { lossAt } from '../../models/iso-flop.ts';
import { Grip } from '../shared/Grip.tsx';
import { compact, fixed } from '../shared/format.ts';
import { placeLabels, type Segment } from '../shared/place-labels.ts';
import { GuessMark } from '../shared/prediction/GuessMark.tsx';
import { exponents, logScale } from '../shared/scale.ts';
import { useWidth } from '../shared/use-width.ts';
import { lossOf, rounded, sizesByApproach, spend, type ModelRow } from './spending.ts';
import type { State } from './settings.ts';

interface Props {
  state: State;
  models: readonly ModelRow[];
  /** the question is open: no curve, no losses */
  asking: boolean;
  /** guessed loss of the asked model */
  guess: number | undefined;
  live: boolean;
  onFactor: (factor: number) => void;
}

/** Fits the narrowest page, so that text keeps its size without script as well. */
const BUILT = 288;
const HEIGHT = 250;
const SIZE = 13;
/** How far the axis goes to either side of the best size. */
const REACH = 36;
const STEPS = 96;
const at = (value: number): number => Math.round(value * 10) / 10;

/** Loss against size for one budget; the handle is the reader’s model. */
export function Chart({ state, models, asking, guess, live, onFactor }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, BUILT);
  const { trained, best, parameters, chosen } = spend(state);
  const area = { left: 46, right: width - 8, top: 26, bottom: HEIGHT - 42 };
  const x = logScale(
    [trained.parameters / REACH, trained.parameters * REACH],
    [area.left, area.right],
  );
  const low = trained.loss * 0.98;
  const high = Math.max(trained.loss * 1.075, best.loss * 1.03);
  const y = (loss: number) =>
    at(area.bottom - ((loss - low) / (high - low)) * (area.bottom - area.top));
  const curve = (served: number) =>
    Array.from({ length: STEPS + 1 }, (_, i) => x.domain[0] * (REACH * REACH) ** (i / STEPS))
      .map((size) => [size, lossAt({ flops: state.budget, served }, size)] as const)
      .filter((point): point is readonly [number, number] => (point[1] ?? high) < high)
      .map(([size, loss]) => [x.to(size), y(loss)] as const);
  const trainedCurve = curve(0);
  const servedCurve = state.served > 0 ? curve(state.served) : [];
  const hand = chosen && chosen.loss < high ? chosen : undefined;
  const handX = x.to(parameters);

  const approaches = sizesByApproach(state.budget);
  const points = models
    .map((row) => ({ id: row[0], text: row[1], size: row[2], loss: lossOf(row) }))
    .filter(
      ({ size, loss }) => size > x.domain[0] && size < x.domain[1] && loss > low && loss < high,
    )
    .map((point) => ({ ...point, radius: 5, x: x.to(point.size), y: y(point.loss) }));
  const segments = [trainedCurve, servedCurve].flatMap((line) =>
    line.slice(1).map(([px, py], i): Segment => [...(line[i] ?? [px, py]), px, py]),
  );
  const mark = guess !== undefined && {
    ...{ id: 'guess', text: 'your guess', radius: 9, must: true },
    ...{ x: handX, y: Math.max(area.top + 8, y(guess)) },
  };
  const labels = placeLabels([...(mark ? [mark] : []), ...points], area, SIZE, {
    lines: [...segments, [handX, area.top, handX, area.bottom]],
    boxes: [
      box(x.to(best.parameters), y(best.loss), 9),
      ...approaches.map(({ parameters: size }) => box(x.to(size), area.bottom - 7, 8)),
    ],
  });
  const label = mark ? labels.shift() : undefined;
  return (
    <div class="iso-chart" ref={frame}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        role="img"
        aria-label="Loss against parameters for models that take the same compute: a valley, flat near its lowest point. The numbers are in the tables under Data and sources."
      >
        <Axes {...{ x, y, area, low, high }} />
        {approaches.map(({ id, parameters: size }) => (
          <path
            key={id}
            class={`approach ${id}`}
            d={`M${String(x.to(size))} ${String(area.bottom)}v-14`}
          />
        ))}
        {!asking && (
          <>
            <path class="curve" d={line(trainedCurve)} />
            <path class="curve served" d={line(servedCurve)} />
            {points.map((point) => (
              <circle key={point.id} class="model" cx={point.x} cy={point.y} r="4">
                <title>{`${point.text}: ${compact(point.size)}, loss by the formula ${fixed(point.loss, 3)}`}</title>
              </circle>
            ))}
            {labels
              .filter(({ free, leader }) => free && !leader)
              .map((label) => (
                <Name key={label.id} x={label.labelX} y={label.labelY}>
                  {label.text}
                </Name>
              ))}
          </>
        )}
        <path class="hand" d={`M${String(handX)} ${String(area.top)}V${String(area.bottom)}`} />
        <circle class="best" cx={x.to(best.parameters)} cy={y(best.loss)} r="5" />
        {!asking && hand && <circle class="grip-mark" cx={handX} cy={y(hand.loss)} r="8" />}
        {mark && <GuessMark {...mark} label={label} />}
        {!asking && (
          <Grip
            x={handX - 22}
            y={area.top}
            width={44}
            height={area.bottom - area.top}
            along="x"
            onDrag={(to) => {
              if (live) onFactor(rounded(x.from(to) / trained.parameters));
            }}
          />
        )}
      </svg>
    </div>
  );
}

const box = (x: number, y: number, radius: number) => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const line = (points: readonly (readonly [number, number])[]): string =>
  points.length === 0
    ? ''
    : `M${points.map(([px, py]) => `${String(px)} ${String(py)}`).join('L')}`;

function Name({ x, y, children }: { x: number; y: number; children: ComponentChildren }) {
  return (
    <text class="name" x={x} y={y}>
      {children}
    </text>
  );
}

interface AxesProps {
  x: ReturnType<typeof logScale>;
  y: (loss: number) => number;
  area: { left: number; right: number; top: number; bottom: number };
  low: number;
  high: number;
}

function Axes({ x, y, area, low, high }: AxesProps) {
  const step = high - low > 0.25 ? 0.1 : 0.05;
  const first = Math.ceil(low / step);
  const losses = Array.from(
    { length: Math.floor(high / step) - first + 1 },
    (_, i) => (first + i) * step,
  );
  return (
    <g class="axes">
      {losses.map((loss) => (
        <g key={loss}>
          <line x1={area.left} x2={area.right} y1={y(loss)} y2={y(loss)} />
          <text x={area.left - 6} y={y(loss)} text-anchor="end" dominant-baseline="central">
            {fixed(loss, 2)}
          </text>
        </g>
      ))}
      {exponents(x.domain).map((exponent) => (
        <text key={exponent} x={x.to(10 ** exponent)} y={area.bottom + 17} text-anchor="middle">
          {compact(10 ** exponent)}
        </text>
      ))}
      <line class="floor" x1={area.left} x2={area.right} y1={area.bottom} y2={area.bottom} />
      <text class="axis-title" x={area.right} y={area.bottom + 36} text-anchor="end">
        parameters
      </text>
      <text class="axis-title" x="0" y={13}>
        loss
      </text>
    </g>
  );
}
