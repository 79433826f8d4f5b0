import { useRef } from 'preact/hooks';
import { lossAt } from '../../models/iso-flop.ts';
import { compact, fixed } from '../shared/format.ts';
import { placeLabels, type Segment } from '../shared/place-labels.ts';
import { logScale } from '../shared/scale.ts';
import { useWidth } from '../shared/use-width.ts';
import { LIMITS, type State } from './settings.ts';
import { type ModelRow, near, recommended, spendingOf } from './spending.ts';

interface Props {
  state: State;
  models: readonly ModelRow[];
  live: boolean;
  onTimes: (times: number) => void;
}

const HEIGHT = 250;
const BUILT_WIDTH = 620;
const FONT = 13;
const SPAN = 32;
const STEPS = 48;

const round = (value: number) => Math.round(value * 10) / 10;

/** Loss against size for one budget; the handle is the model that the reader buys. */
export function Curve({ state, models, live, onTimes }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(260, useWidth(box, BUILT_WIDTH));
  const area = { left: 44, right: width - 10, top: 12, bottom: HEIGHT - 40 };
  const budget = { flops: state.flops, served: state.served };
  const spending = spendingOf(state);
  const { best } = spending;
  const x = logScale([best.parameters / SPAN, best.parameters * SPAN], [area.left, area.right]);
  // Enough room for the ends of the curve, and for no more than a fifth above the bottom.
  const ends = [x.domain[0], x.domain[1]].map((size) => lossAt(budget, size) ?? Infinity);
  const top = Math.min(best.loss * 1.2, Math.max(...ends));
  const low = best.loss - (top - best.loss) * 0.12;
  const y = (loss: number) =>
    round(area.bottom - ((Math.min(loss, top) - low) / (top - low)) * (area.bottom - area.top));
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const size = x.from(area.left + ((area.right - area.left) * step) / STEPS);
    const loss = lossAt(budget, size);
    return loss === undefined || loss > top ? undefined : ([x.to(size), y(loss)] as const);
  }).filter((point) => point !== undefined);
  const lines: Segment[] = points
    .slice(1)
    .map((point, at) => [points[at]?.[0] ?? 0, points[at]?.[1] ?? 0, point[0], point[1]]);
  const handle =
    spending.loss === undefined ? undefined : { x: x.to(spending.parameters), y: y(spending.loss) };
  const bottom = { x: x.to(best.parameters), y: y(best.loss) };
  const known = near(models, state.flops).flatMap(([name, parameters]) => {
    const loss = lossAt(budget, parameters);
    const within = parameters > x.domain[0] && parameters < x.domain[1];
    return loss === undefined || !within || loss > top
      ? []
      : [{ id: name, text: name, x: x.to(parameters), y: y(loss), radius: 6 }];
  });
  const advice = recommended(state.flops).filter(
    ({ parameters }) => parameters > x.domain[0] && parameters < x.domain[1],
  );
  const labels = placeLabels(known, area, FONT, {
    lines,
    boxes: [
      ...(handle
        ? [{ left: handle.x - 9, right: handle.x + 9, top: handle.y - 9, bottom: handle.y + 9 }]
        : []),
      { left: area.left, right: area.right, top: area.bottom - 10, bottom: area.bottom },
    ],
  }).filter(({ free }) => free);
  const ticks = [1 / 16, 1 / 4, 1, 4, 16].map((factor) => best.parameters * factor);

  const drag = (event: PointerEvent) => {
    const left = box.current?.getBoundingClientRect().left;
    if (left === undefined || !live) return;
    const factor = x.from(event.clientX - left) / best.parameters;
    const within = Math.min(Math.max(factor, LIMITS.times.min), LIMITS.times.max);
    onTimes(Number(within.toPrecision(2)));
  };

  return (
    <div ref={box}>
      <svg
        class="iso-flop"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`Loss against parameters at equal cost, sizes logarithmic. The lowest point is ${compact(best.parameters)} parameters with a loss of ${fixed(best.loss, 3)}. The numbers are in the table under Data and sources.`}
      >
        <g class="axes">
          {[best.loss, (best.loss + top) / 2].map((loss) => (
            <g key={loss}>
              <line x1={area.left} x2={area.right} y1={y(loss)} y2={y(loss)} />
              <text x={area.left - 6} y={y(loss)} text-anchor="end" dominant-baseline="central">
                {fixed(loss, 2)}
              </text>
            </g>
          ))}
          {ticks.map((size) => (
            <text key={size} x={x.to(size)} y={area.bottom + 16} text-anchor="middle">
              {compact(size, 2)}
            </text>
          ))}
          <text class="axis-title" x={area.right} y={area.bottom + 34} text-anchor="end">
            Parameters, N
          </text>
          <text class="axis-title" x={area.left + 4} y={area.top + 2}>
            Loss
          </text>
        </g>
        {advice.map(({ name, parameters }) => (
          <path key={name} class="advice" d={`M${x.to(parameters)} ${area.bottom}v-9l-4 9h8l-4 -9`}>
            <title>
              {name}: {compact(parameters)}
            </title>
          </path>
        ))}
        <path class="curve" d={`M${points.map((point) => point.join(' ')).join('L')}`} />
        <circle class="bottom" cx={bottom.x} cy={bottom.y} r={4} />
        {known.map(({ id, x: cx, y: cy }) => (
          <path key={id} class="known" d={`M${cx} ${cy - 6}l6 6l-6 6l-6 -6Z`}>
            <title>{id}</title>
          </path>
        ))}
        {labels.map(({ id, text, labelX, labelY }) => (
          <text key={id} class="known-name" x={labelX} y={labelY}>
            {text}
          </text>
        ))}
        {handle && <circle class="handle" cx={handle.x} cy={handle.y} r={8} />}
        <rect
          class="grip"
          x={area.left}
          y={area.top}
          width={area.right - area.left}
          height={area.bottom - area.top}
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            drag(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
          }}
        />
      </svg>
    </div>
  );
}
