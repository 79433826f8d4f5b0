import { compact } from '../shared/format.ts';
import { exponents, logScale, roundedBounds } from '../shared/scale.ts';
import type { Curves } from './prompt.ts';

const WIDTH = 400;
const HEIGHT = 300;
const AREA = { left: 30, right: WIDTH - 6, top: 28, bottom: HEIGHT - 40 };
const SCORES = { low: 45, high: 95 };

const y = (score: number): number =>
  AREA.bottom - ((score - SCORES.low) / (SCORES.high - SCORES.low)) * (AREA.bottom - AREA.top);
const at = (value: number): string => String(Number(value.toFixed(1)));

interface Props {
  curves: Curves;
  parameters: number;
  name: string;
  /** the reader's guess of the score at a size */
  guess: { size: number; score: number } | undefined;
}

/** Scores against model size, with the chosen model's size marked. */
export function Chart({ curves, parameters, name, guess }: Props) {
  const { sizes, words } = curves;
  const x = logScale(roundedBounds([...sizes, ...words.map(([size]) => size), parameters]), [
    AREA.left,
    AREA.right,
  ]);
  const right = x.to(parameters) > WIDTH / 2;
  const line = (points: readonly (readonly [number, number])[]) =>
    `M${points.map(([size, score]) => `${at(x.to(size))} ${at(y(score))}`).join('L')}`;
  const means = (scores: readonly number[]) =>
    line(scores.map((mean, i) => [sizes[i] ?? 0, mean] as const));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label="SuperGLUE score against model size: prompt tuning stays below the training of all weights and meets it at the largest T5 only; the numbers are in the table under Data and sources."
    >
      <g class="axes">
        {[50, 60, 70, 80, 90].map((score) => (
          <g key={score}>
            <line x1={AREA.left} x2={AREA.right} y1={y(score)} y2={y(score)} />
            <text x={AREA.left - 6} y={y(score)} text-anchor="end" dominant-baseline="central">
              {score}
            </text>
          </g>
        ))}
        {exponents(x.domain).map((exponent) => (
          <text
            key={exponent}
            x={at(x.to(10 ** exponent))}
            y={AREA.bottom + 16}
            text-anchor="middle"
          >
            {compact(10 ** exponent)}
          </text>
        ))}
        <text class="axis-title" x={AREA.left} y={AREA.top - 14}>
          SuperGLUE score
        </text>
        <text class="axis-title" x={AREA.right} y={AREA.bottom + 34} text-anchor="end">
          parameters
        </text>
      </g>
      <path class="model" d={`M${at(x.to(parameters))} ${AREA.top}V${AREA.bottom}`} />
      <text
        class="model-name"
        x={at(x.to(parameters) + (right ? -6 : 6))}
        y={AREA.bottom - 8}
        text-anchor={right ? 'end' : 'start'}
      >
        {name}
      </text>
      <path class="curve words" d={line(words)} />
      <path class="curve multi" d={means(curves.multi)} />
      <path class="curve full" d={means(curves.full)} />
      <path
        class="spread"
        d={curves.prompt
          .map(([, low, high], i) => `M${at(x.to(sizes[i] ?? 1))} ${at(y(low))}V${at(y(high))}`)
          .join('')}
      />
      <path class="curve prompt" d={means(curves.prompt.map(([mean]) => mean))} />
      {curves.prompt.map(([mean], i) => (
        <circle key={sizes[i]} cx={at(x.to(sizes[i] ?? 1))} cy={at(y(mean))} r="4" />
      ))}
      {guess && (
        <path
          class="guess"
          d={`M${at(x.to(guess.size))} ${at(y(Math.max(SCORES.low, guess.score)) - 7)}l7 7l-7 7l-7-7Z`}
        />
      )}
    </svg>
  );
}

const SERIES = [
  ['prompt', 'prompt tuning'],
  ['full', 'all weights, task by task'],
  ['multi', 'all weights, many tasks'],
  ['words', 'GPT-3, few-shot prompts'],
] as const;

/** Names of the curves. */
export function Legend() {
  return (
    <ul class="curve-names">
      {SERIES.map(([id, name]) => (
        <li key={id}>
          <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
            <path class={`curve ${id}`} d="M0 4H28" />
          </svg>{' '}
          {name}
        </li>
      ))}
    </ul>
  );
}
