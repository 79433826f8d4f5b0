import { useRef } from 'preact/hooks';
import { compact } from '../shared/format.ts';
import { placeLabels, type Segment } from '../shared/place-labels.ts';
import { GuessMark } from '../shared/prediction/GuessMark.tsx';
import type { Prediction } from '../shared/prediction/use-prediction.ts';
import { exponents, logScale, roundedBounds } from '../shared/scale.ts';
import { useWidth } from '../shared/use-width.ts';
import type { Curves } from './prompt.ts';

/** Fits the narrowest page, so that text keeps its size without script as well. */
const BUILT = 288;
const HEIGHT = 290;
const SIZE = 13;
const SCORES = { low: 45, high: 95 };
const at = (value: number): number => Math.round(value * 10) / 10;

/** The size that readers are asked about, as an index of the curve: T5-Base, where the gap is widest. */
export const ASKED = 1;
/** Where the diamond waits, in points behind. */
const START = 3;

interface Props {
  curves: Curves;
  parameters: number;
  name: string;
  /** in points behind; while it is open, the curve of prompt tuning is its last point */
  prediction: Prediction<number>;
}

/** Scores against model size, with the chosen model's size marked. */
export function Chart({ curves, parameters, name, prediction }: Props) {
  const { open: asking, draft = START, guess = asking ? draft : undefined } = prediction;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, BUILT);
  const area = { left: 26, right: width - 8, top: 26, bottom: HEIGHT - 40 };
  const { sizes, words, full, multi } = curves;
  const x = logScale(roundedBounds([...sizes, ...words.map(([size]) => size), parameters]), [
    area.left,
    area.right,
  ]);
  const y = (score: number): number =>
    at(
      area.bottom - ((score - SCORES.low) / (SCORES.high - SCORES.low)) * (area.bottom - area.top),
    );
  const points = (scores: readonly number[]) =>
    scores.map((score, i) => [x.to(sizes[i] ?? 1), y(score)] as const);
  const tuned = points(curves.prompt.map(([mean]) => mean));
  const shown = asking ? tuned.slice(-1) : tuned;
  const series = [
    { id: 'full', text: 'all weights', line: points(full), at: 0 },
    { id: 'multi', text: 'many tasks', line: points(multi), at: 2 },
    { id: 'prompt', text: 'soft prompt', line: shown, at: asking ? 0 : 2 },
    {
      ...{ id: 'words', text: 'GPT-3, in words', at: 3 },
      line: words.map(([size, score]) => [x.to(size), y(score)] as const),
    },
  ];
  const best = full[ASKED] ?? 0;
  const mark = guess !== undefined && {
    id: 'guess',
    text: `your guess, ${compact(guess)}`,
    // With the arrows that say it can be dragged.
    radius: 18,
    must: true,
    x: x.to(sizes[ASKED] ?? 1),
    y: y(Math.max(SCORES.low, best - guess)),
  };
  const named = placeLabels(
    [
      ...(mark ? [mark] : []),
      ...series.map(({ id, text, line, at: index }) => {
        const [labelX, labelY] = line[index] ?? [0, 0];
        return { id, text, x: labelX, y: labelY, radius: 4 };
      }),
    ],
    area,
    SIZE,
    {
      lines: [
        ...series.flatMap(({ line }) =>
          line.slice(1).map((end, i): Segment => [...(line[i] ?? end), ...end]),
        ),
        [x.to(parameters), area.top, x.to(parameters), area.bottom],
      ],
    },
  );
  const path = (line: readonly (readonly [number, number])[]) =>
    `M${line.map(([px, py]) => `${px} ${py}`).join('L')}`;
  // The guess comes first, if there is one; names without a free place stand under the chart.
  const label = mark ? named.shift() : undefined;
  const crowded = named.filter(({ free }) => !free);
  return (
    <div ref={frame}>
      <svg
        {...{ width, height: HEIGHT }}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label="SuperGLUE score against model size"
      >
        <g class="axes">
          {[50, 60, 70, 80, 90].map((score) => (
            <g key={score}>
              <line x1={area.left} x2={area.right} y1={y(score)} y2={y(score)} />
              <text x={area.left - 6} y={y(score)} text-anchor="end" dominant-baseline="central">
                {score}
              </text>
            </g>
          ))}
          {exponents(x.domain).map((exponent) => (
            <text key={exponent} x={x.to(10 ** exponent)} y={area.bottom + 16} text-anchor="middle">
              {compact(10 ** exponent)}
            </text>
          ))}
          <text class="axis-title" x="0" y="13">
            SuperGLUE score
          </text>
          <text class="axis-title" x={area.right} y={area.bottom + 35} text-anchor="end">
            parameters
          </text>
        </g>
        <path class="model" d={`M${x.to(parameters)} ${area.top - 8}V${area.bottom}`} />
        <text class="model-name" x={area.right} y="13" text-anchor="end">
          {name}
        </text>
        {series.map(({ id, line }) => (
          <path key={id} class={`curve ${id}`} d={path(line)} />
        ))}
        {!asking && (
          <path
            class="spread"
            d={curves.prompt
              .map(([, low, high], i) => `M${x.to(sizes[i] ?? 1)} ${y(low)}V${y(high)}`)
              .join('')}
          />
        )}
        {shown.map(([px, py]) => (
          <circle key={px} cx={px} cy={py} r="4" />
        ))}
        {named
          .filter(({ free }) => free)
          .map(({ id, text, leader, ...place }) => (
            <g key={id} class={`curve-name name-${id}`}>
              {leader && <path d={leader} />}
              <text x={place.labelX} y={place.labelY}>
                {text}
              </text>
            </g>
          ))}
        {mark && (
          <GuessMark
            {...mark}
            label={label}
            onDrag={
              asking
                ? (to) => {
                    const share = (area.bottom - to) / (area.bottom - area.top);
                    const score = SCORES.low + share * (SCORES.high - SCORES.low);
                    prediction.propose(Math.round(Math.max(0, best - score) * 10) / 10);
                  }
                : undefined
            }
          />
        )}
      </svg>
      {crowded.length > 0 && (
        <p class="unnamed">
          {crowded.map(({ id, text }) => (
            <span key={id}>
              <svg width="26" height="8" aria-hidden="true">
                <path class={`curve ${id}`} d="M0 4H26" />
              </svg>
              {text}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
