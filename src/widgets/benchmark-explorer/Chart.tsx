import { useRef } from 'preact/hooks';
import { placeLabels, type Segment } from '../shared/place-labels.ts';
import { GuessMark } from '../shared/prediction/GuessMark.tsx';
import type { Prediction } from '../shared/prediction/use-prediction.ts';
import { useWidth } from '../shared/use-width.ts';
import { ASKED, MONTHS_ASKED } from './asked.ts';
import { type Outline, scoredAt, yearOf } from './benchmarks.ts';

interface Props {
  benchmarks: readonly Outline[];
  /** those that pass the filters; the others are faint */
  shown: readonly Outline[];
  /** in months after publication; while it is open, GLUE has its first score only */
  prediction: Prediction<number>;
}

/** Fits the narrowest page, so that text keeps its size without script as well. */
const BUILT = 288;
const HEIGHT = 232;
const SIZE = 13;
const YEARS = { first: 2018, last: 2027 };
/** Where the diamond waits. */
const START = 48;
const at = (value: number): number => Math.round(value * 10) / 10;

/** Scores over the years on one pair of axes, with the human value of each benchmark that has one. */
export function Chart({ benchmarks, shown, prediction }: Props) {
  const { open, draft = START, guess = open ? draft : undefined } = prediction;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, BUILT);
  const area = { left: 30, right: width - 4, top: 12, bottom: HEIGHT - 24 };
  const perYear = (area.right - area.left) / (YEARS.last - YEARS.first);
  const x = (year: number) => at(area.left + (year - YEARS.first) * perYear);
  const y = (score: number) => at(area.bottom - (score / 100) * (area.bottom - area.top));
  const series = benchmarks.flatMap((benchmark) => {
    const { id, name, human, published } = benchmark;
    const points = benchmark.scores
      .slice(0, id === ASKED && open ? 1 : undefined)
      .map(({ when, value }) => [x(scoredAt(benchmark, when)), y(value)] as const);
    const [end] = points.slice(-1);
    if (!end) return [];
    const born = x(yearOf(published));
    // Until the first score above it, else until a little after the last.
    const over = points.find(([, py]) => human !== null && py < y(human.value));
    const people = human && {
      from: born,
      to: over?.[0] ?? Math.max(end[0], born) + perYear * 0.6,
      y: y(human.value),
    };
    return [{ id, name, points, people, faint: !shown.includes(benchmark) }];
  });
  const asked = series.find(({ id }) => id === ASKED)?.people;
  const mark = guess !== undefined &&
    asked && {
      ...{ id: 'guess', text: `${String(guess)} months?`, radius: 10, must: true },
      ...{ x: asked.from + (guess / 12) * perYear, y: asked.y },
    };
  const named = placeLabels(
    [
      ...(mark ? [mark] : []),
      ...series.map(({ id, name, points: [first = [0, 0]], people }) => {
        // A name stands where its benchmark begins, be it with people or with a model.
        const [px, py] =
          people && people.from < first[0] - perYear / 2 ? [people.from, people.y] : first;
        return { id, text: name, x: px, y: py, radius: 6 };
      }),
    ],
    area,
    SIZE,
    {
      boxes: series.flatMap(({ points }) =>
        points.map(([px, py]) => ({ left: px - 5, right: px + 5, top: py - 5, bottom: py + 5 })),
      ),
      lines: series.flatMap(({ points, people }) => [
        ...points.slice(1).map((to, i): Segment => [...(points[i] ?? to), ...to]),
        ...(people ? [[people.from, people.y, people.to, people.y] as const] : []),
      ]),
    },
  );
  const label = mark ? named.shift() : undefined;
  const every = perYear < 40 ? 2 : 1;
  return (
    <div class="scores-by-year" ref={frame}>
      <p class="years-legend">
        <span>
          <i class="system" aria-hidden="true" /> a model
        </span>
        <span>
          <i class="people" aria-hidden="true" /> people
        </span>
        <span>score, 0 to 100</span>
      </p>
      <svg
        {...{ width, height: HEIGHT }}
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        role="img"
        aria-label="Scores of models by year, with the human value of each benchmark; the list says them all in words."
      >
        <g class="axes">
          {[0, 20, 40, 60, 80, 100].map((score) => (
            <g key={score}>
              <line x1={area.left} x2={area.right} y1={y(score)} y2={y(score)} />
              <text x={area.left - 6} y={y(score)} text-anchor="end" dominant-baseline="central">
                {score}
              </text>
            </g>
          ))}
          {Array.from({ length: YEARS.last - YEARS.first }, (_, i) => YEARS.first + i)
            .filter((year) => (year - YEARS.first) % every === 0)
            .map((year) => (
              <g key={year}>
                <line x1={x(year)} x2={x(year)} y1={area.bottom} y2={area.bottom + 5} />
                <text x={x(year + 0.5)} y={area.bottom + 17} text-anchor="middle">
                  {year}
                </text>
              </g>
            ))}
        </g>
        {series.map(({ id, points, people, faint }, index) => (
          <g
            key={id}
            class={faint ? 'faint' : undefined}
            style={{ '--own': `var(--c${String(index + 1)})` }}
          >
            {people && <path class="people" d={`M${people.from} ${people.y}H${people.to}`} />}
            <path class="curve" d={`M${points.map((point) => point.join(' ')).join('L')}`} />
            {points.map(([cx, cy]) => (
              <circle key={`${cx} ${cy}`} {...{ cx, cy }} r="4" />
            ))}
          </g>
        ))}
        {named.map(
          ({ id, text, labelX, labelY, leader, free }, index) =>
            free && (
              <g key={id} class={series[index]?.faint ? 'faint' : undefined}>
                {leader && <path class="leader" d={leader} />}
                <text
                  class="name"
                  {...{ x: labelX, y: labelY }}
                  text-anchor="middle"
                  dominant-baseline="central"
                >
                  {text}
                </text>
              </g>
            ),
        )}
        {mark && (
          <GuessMark
            {...mark}
            label={label}
            along="x"
            onDrag={
              open
                ? (to) => {
                    const months = Math.round(((to - asked.from) / perYear) * 12);
                    prediction.propose(Math.min(MONTHS_ASKED.max, Math.max(1, months)));
                  }
                : undefined
            }
          />
        )}
      </svg>
    </div>
  );
}
