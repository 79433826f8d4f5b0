import { useRef } from 'preact/hooks';
import { optimalModel, trainingFlops, type OptimalModel } from '../../models/scaling-laws.ts';
import { LogAxes } from '../shared/LogAxes.tsx';
import { compact, scientific } from '../shared/format.ts';
import { placeLabels } from '../shared/place-labels.ts';
import { roundedBounds, logScale, type LogScale } from '../shared/scale.ts';
import { APPROACH_NAMES } from './comparison.ts';
import type { PlottedModel } from './plotted-model.ts';
import { BUDGET_LIMITS, type State } from './settings.ts';

export interface ChartDomain {
  flops: readonly [number, number];
  parameters: readonly [number, number];
  tokens: readonly [number, number];
}

interface Props {
  quantity: keyof OptimalModel;
  state: State;
  domain: ChartDomain;
  models: readonly PlottedModel[];
  self: PlottedModel;
  live: boolean;
  guess?: { x: number; y: number } | undefined;
  onBudget: (budget: number) => void;
}

const WIDTH = 400;
const HEIGHT = 340;
const AREA = { left: 44, right: WIDTH - 8, top: 10, bottom: HEIGHT - 42 };
const LABEL_SIZE = 12;
const TITLES = { parameters: 'Parameters, N', tokens: 'Training tokens, D' } as const;

/** Rounded bounds that hold the usual range, the models shown and the budget. */
export function chartDomain(budget: number, models: readonly PlottedModel[]): ChartDomain {
  const flops = roundedBounds([
    3.1e22,
    9e24,
    budget,
    ...models.map(({ parameters, tokens }) => trainingFlops(parameters, tokens)),
  ]);
  const ends = flops.flatMap((end) =>
    (['kaplan', 'chinchilla-1', 'chinchilla-3'] as const).map((approach) =>
      optimalModel(end, approach),
    ),
  );
  return {
    flops,
    parameters: roundedBounds([...ends, ...models].map(({ parameters }) => parameters)),
    tokens: roundedBounds([...ends, ...models].map(({ tokens }) => tokens)),
  };
}

export function Panel({ quantity, state, domain, models, self, live, guess, onBudget }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const x = logScale(domain.flops, [AREA.left, AREA.right]);
  const y = logScale(domain[quantity], [AREA.bottom, AREA.top]);
  const budgetX = x.to(state.budget);
  const points = models.map((model) => ({
    id: model.id,
    text: model.name,
    radius: model.id === self.id ? 7 : 4.5,
    x: x.to(trainingFlops(model.parameters, model.tokens)),
    y: y.to(model[quantity]),
  }));
  const labels = placeLabels(points, AREA, LABEL_SIZE);

  const drag = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || !live) return;
    const raw = x.from(((event.clientX - box.left) / box.width) * WIDTH);
    const within = Math.min(
      Math.max(raw, domain.flops[0], BUDGET_LIMITS.min),
      domain.flops[1],
      BUDGET_LIMITS.max,
    );
    onBudget(Number(within.toPrecision(3)));
  };

  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${TITLES[quantity]} against training compute in FLOPs, both logarithmic. Budget ${scientific(state.budget)}. The numbers are in the table under Data and sources.`}
    >
      <LogAxes
        x={x}
        y={y}
        area={AREA}
        title={TITLES[quantity]}
        xTitle="Training compute C = 6ND, FLOPs"
        compactY
      />
      <Band x={x} y={y} state={state} quantity={quantity} />
      {state.lines.map((approach) => (
        <path key={approach} class={`line ${approach}`} d={linePath(x, y, approach, quantity)}>
          <title>{APPROACH_NAMES[approach]}</title>
        </path>
      ))}
      <line class="budget" x1={budgetX} x2={budgetX} y1={AREA.top} y2={AREA.bottom} />
      {points.map((point) => (
        <circle
          key={point.id}
          class={point.id === self.id ? 'model self' : 'model'}
          cx={point.x}
          cy={point.y}
          r={point.radius - 1}
        />
      ))}
      {labels.map((label) => (
        <g key={label.id} class={label.id === self.id ? 'label self' : 'label'}>
          {label.leader && <line x1={label.x} y1={label.y} x2={label.labelX} y2={label.labelY} />}
          <text x={label.labelX} y={label.labelY}>
            {label.text}
          </text>
        </g>
      ))}
      {guess && (
        <Guess
          x={x.to(guess.x)}
          y={y.to(clamp(guess.y, domain[quantity]))}
          text={compact(guess.y)}
        />
      )}
      <rect
        class="grip"
        x={budgetX - 14}
        y={AREA.top}
        width={28}
        height={AREA.bottom - AREA.top}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
        }}
      />
    </svg>
  );
}

const clamp = (value: number, [low, high]: readonly [number, number]) =>
  Math.min(Math.max(value, low), high);

function linePath(
  x: LogScale,
  y: LogScale,
  approach: State['lines'][number],
  quantity: keyof OptimalModel,
): string {
  return x.domain
    .map(
      (flops, i) =>
        `${i === 0 ? 'M' : 'L'}${point(x, y, flops, optimalModel(flops, approach)[quantity])}`,
    )
    .join('');
}

const point = (x: LogScale, y: LogScale, flops: number, value: number) =>
  `${x.to(flops)} ${y.to(value)}`;

/** Between the lowest and the highest Chinchilla line; lines cross, so it is sampled. */
function Band({
  x,
  y,
  state,
  quantity,
}: {
  x: LogScale;
  y: LogScale;
  state: State;
  quantity: keyof OptimalModel;
}) {
  const approaches = state.lines.filter((approach) => approach !== 'kaplan');
  if (approaches.length < 2) return null;
  const steps = 12;
  const at = Array.from({ length: steps + 1 }, (_, i) =>
    x.from(x.range[0] + ((x.range[1] - x.range[0]) * i) / steps),
  );
  const edge = (pick: (...values: number[]) => number, budgets: number[]) =>
    budgets.map((flops) =>
      point(
        x,
        y,
        flops,
        pick(...approaches.map((approach) => optimalModel(flops, approach)[quantity])),
      ),
    );
  return (
    <path
      class="band"
      d={`M${[...edge(Math.max, at), ...edge(Math.min, [...at].reverse())].join('L')}Z`}
    />
  );
}

function Guess({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <g class="guess">
      <path d={`M${x} ${y - 7}l7 7l-7 7l-7-7Z`} />
      <text
        x={x + (x > WIDTH / 2 ? -12 : 12)}
        y={y}
        text-anchor={x > WIDTH / 2 ? 'end' : 'start'}
        dominant-baseline="central"
      >
        your guess, {text}
      </text>
    </g>
  );
}
