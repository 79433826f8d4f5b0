import { useRef } from 'preact/hooks';
import { optimalModel, trainingFlops, type OptimalModel } from '../../models/scaling-laws.ts';
import { Grip } from '../shared/Grip.tsx';
import { LogAxes } from '../shared/LogAxes.tsx';
import { compact, scientific } from '../shared/format.ts';
import { placeLabels, type Segment } from '../shared/place-labels.ts';
import { GuessMark } from '../shared/prediction/GuessMark.tsx';
import { logScale, type LogScale } from '../shared/scale.ts';
import { useWidth } from '../shared/use-width.ts';
import { APPROACH_NAMES } from './comparison.ts';
import type { ChartDomain } from './domain.ts';
import type { PlottedModel } from './plotted-model.ts';
import { BUDGET_LIMITS, RUN_BUDGET, type State } from './settings.ts';

/** A guess at a budget, and what the asked approach buys with it once that may be seen. */
interface Asked {
  flops: number;
  guess: number;
  truth: number | undefined;
  /** takes the value to which the mark is dragged, while the question is open */
  onDrag: ((value: number) => void) | undefined;
}

interface Props {
  quantity: keyof OptimalModel;
  state: State;
  domain: ChartDomain;
  models: readonly PlottedModel[];
  self: PlottedModel;
  live: boolean;
  /** the question is open: lines end at the run’s own budget */
  asking: boolean;
  asked?: Asked | undefined;
  onBudget: (budget: number) => void;
}

/** Fits the narrowest page, so that text keeps its size without script as well. */
const BUILT = 288;
const SIZE = 13;
const TITLES = { parameters: 'Parameters, N', tokens: 'Training tokens, D' } as const;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
/** One quantity against training compute, both logarithmic; the line of the budget can be dragged. */
export function Panel(props: Props) {
  const { quantity, state, domain, models, self, live, asking, asked, onBudget } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, BUILT);
  const height = clamp(Math.round(width * 0.55), 180, 300);
  const area = { left: 44, right: width - 8, top: 26, bottom: height - 40 };
  const x = logScale(domain.flops, [area.left, area.right]);
  const y = logScale(domain[quantity], [area.bottom, area.top]);
  const budgetX = x.to(state.budget);
  const ends = [domain.flops[0], asking ? RUN_BUDGET : domain.flops[1]] as const;
  const lines = state.lines.map((approach) => ({
    approach,
    segment: ends.flatMap((flops) => [
      x.to(flops),
      y.to(optimalModel(flops, approach)[quantity]),
    ]) as unknown as Segment,
  }));
  const points = models.map((model) => ({
    id: model.id,
    text: model.name,
    radius: model.id === self.id ? 8 : 5.5,
    x: x.to(trainingFlops(model.parameters, model.tokens)),
    y: y.to(model[quantity]),
  }));
  const marks =
    asked === undefined
      ? []
      : [
          ['guess', asked.guess] as const,
          ...(asked.truth === undefined ? [] : [['truth', asked.truth] as const]),
        ].map(([id, value]) => ({
          id,
          text: id === 'guess' ? `you: ${compact(value)}` : compact(value),
          radius: 9,
          must: true,
          x: x.to(asked.flops),
          y: y.to(clamp(value, ...domain[quantity])),
        }));
  const upright = [budgetX, ...marks.map((mark) => mark.x)];
  const labels = placeLabels([...marks, ...points], area, SIZE, {
    lines: [
      ...lines.map(({ segment }) => segment),
      ...upright.map((at): Segment => [at, area.top, at, area.bottom]),
    ],
  });
  const [guess, truth] = labels.filter(({ id }) => marks.some((mark) => mark.id === id));

  return (
    <div ref={frame}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        role="img"
        aria-label={`${TITLES[quantity]} against training compute in FLOPs, both logarithmic. Budget ${scientific(state.budget)}. The numbers are in the table under Data and sources.`}
      >
        <LogAxes {...{ x, y, area }} title={TITLES[quantity]} xTitle="training compute, FLOPs" />
        <Band {...{ x, y, state, quantity, ends }} />
        {lines.map(({ approach, segment: [x1, y1, x2, y2] }) => (
          <path key={approach} class={`line ${approach}`} d={`M${x1} ${y1}L${x2} ${y2}`}>
            <title>{APPROACH_NAMES[approach]}</title>
          </path>
        ))}
        <path class="budget" d={`M${budgetX} ${area.top}V${area.bottom}`} />
        <circle class="budget-grip" cx={budgetX} cy={area.bottom} r="6" />
        {points.map(({ id, text, ...point }) => (
          <circle
            key={id}
            class={id === self.id ? 'model self' : 'model'}
            cx={point.x}
            cy={point.y}
            r={point.radius - 2}
          >
            <title>{text}</title>
          </circle>
        ))}
        {labels
          .filter(({ id, free }) => free && models.some((model) => model.id === id))
          .map((label) => (
            <g key={label.id} class={label.id === self.id ? 'label self' : 'label'}>
              {label.leader && <path d={label.leader} />}
              <text x={label.labelX} y={label.labelY}>
                {label.text}
              </text>
            </g>
          ))}
        {live && (
          <Grip
            x={budgetX - 22}
            y={area.top}
            width={44}
            height={area.bottom - area.top + 8}
            along="x"
            onDrag={(to) => {
              const budget = x.from(clamp(to, area.left, area.right));
              onBudget(Number(clamp(budget, BUDGET_LIMITS.min, BUDGET_LIMITS.max).toPrecision(3)));
            }}
          />
        )}
        {truth && (
          <g class="truth">
            <circle cx={truth.x} cy={truth.y} r="6" />
            <text x={truth.labelX} y={truth.labelY}>
              {truth.text}
            </text>
          </g>
        )}
        {guess && (
          <>
            <path class="asked" d={`M${guess.x} ${area.top}V${area.bottom}`} />
            <GuessMark
              x={guess.x}
              y={guess.y}
              label={guess}
              text={guess.text}
              onDrag={
                asked?.onDrag &&
                ((to) => {
                  asked.onDrag?.(y.from(clamp(to, area.top, area.bottom)));
                })
              }
            />
          </>
        )}
      </svg>
    </div>
  );
}

interface BandProps {
  x: LogScale;
  y: LogScale;
  state: State;
  quantity: keyof OptimalModel;
  /** of the lines, in FLOPs */
  ends: readonly [number, number];
}

/** Between the lowest and the highest Chinchilla line; lines cross, so it is sampled. */
function Band({ x, y, state, quantity, ends }: BandProps) {
  const approaches = state.lines.filter((approach) => approach !== 'kaplan');
  if (approaches.length < 2) return null;
  const steps = 12;
  const [from, to] = [x.to(ends[0]), x.to(ends[1])];
  const at = Array.from({ length: steps + 1 }, (_, i) => x.from(from + ((to - from) * i) / steps));
  const edge = (pick: (...values: number[]) => number, budgets: number[]) =>
    budgets.map((flops) => {
      const values = approaches.map((approach) => optimalModel(flops, approach)[quantity]);
      return `${x.to(flops)} ${y.to(pick(...values))}`;
    });
  return (
    <path
      class="band"
      d={`M${[...edge(Math.max, at), ...edge(Math.min, [...at].reverse())].join('L')}Z`}
    />
  );
}
