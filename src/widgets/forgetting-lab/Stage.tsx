import {
  ALL_STEPS,
  GRID,
  PRETRAINING_STEPS,
  TESTS,
  type Score,
} from '../../models/forgetting-run.ts';
import type { Progress } from './progress.ts';
import { accuracy, baseScore, shownScores } from './reading.ts';
import type { State } from './settings.ts';

const AREA = { left: 50, right: 535, top: 14, bottom: 214 } as const;
/** The axis begins at 40%: two answers are guessed right half of the time. */
const LOWEST = 0.4;
const x = (step: number) => Math.round(AREA.left + (step / ALL_STEPS) * (AREA.right - AREA.left));
const y = (share: number) => {
  const height = (Math.max(share, LOWEST) - LOWEST) / (1 - LOWEST);
  return Math.round(AREA.bottom - height * (AREA.bottom - AREA.top));
};
const path = (scores: readonly Score[], task: 1 | 2) =>
  `M${scores.map((score) => `${String(x(score[0]))} ${String(y(score[task] / TESTS))}`).join('L')}`;

function Curves({ scores, guess }: { scores: readonly Score[]; guess: number | undefined }) {
  const [step, a, b] = scores.at(-1) ?? [0, 0, 0];
  const apart = Math.abs(y(a / TESTS) - y(b / TESTS)) < 16 ? 9 : 0;
  const up = a >= b ? -apart : apart;
  return (
    <svg
      class="forgetting-curves"
      viewBox="0 0 640 250"
      role="img"
      aria-label={`Right answers over ${String(step)} steps of training; in the end task A ${accuracy(a)}, task B ${accuracy(b)}.`}
    >
      {[0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line class="grid" x1={AREA.left} x2={AREA.right} y1={y(share)} y2={y(share)} />
          <text x={AREA.left - 6} y={y(share) + 5} text-anchor="end">
            {share * 100}%
          </text>
        </g>
      ))}
      <line
        class="turn"
        x1={x(PRETRAINING_STEPS)}
        x2={x(PRETRAINING_STEPS)}
        y1={4}
        y2={AREA.bottom}
      />
      <text x={x(PRETRAINING_STEPS / 2)} y={AREA.bottom + 24} text-anchor="middle">
        {PRETRAINING_STEPS} steps on both
      </text>
      <text x={x((PRETRAINING_STEPS + ALL_STEPS) / 2)} y={AREA.bottom + 24} text-anchor="middle">
        {ALL_STEPS - PRETRAINING_STEPS} on B
      </text>
      {guess !== undefined && (
        <g>
          <line class="guess" x1={AREA.right - 70} x2={AREA.right} y1={y(guess)} y2={y(guess)} />
          <text x={AREA.right - 74} y={y(guess) + 5} text-anchor="end">
            your guess
          </text>
        </g>
      )}
      <path class="curve-a" d={path(scores, 1)} />
      <path class="curve-b" d={path(scores, 2)} />
      <text class="name-a" x={x(step) + 8} y={y(a / TESTS) + 5 + up}>
        A {accuracy(a)}
      </text>
      <text class="name-b" x={x(step) + 8} y={y(b / TESTS) + 5 - up}>
        B {accuracy(b)}
      </text>
    </svg>
  );
}

/** The cells answered "yes", joined into one bar per run of neighbours. */
const cells = (answers: string): string =>
  Array.from({ length: GRID }, (_, row) =>
    [...answers.slice(row * GRID, (row + 1) * GRID).matchAll(/1+/g)]
      .map(
        ({ index, 0: run }) =>
          `M${String(index)} ${String(row)}h${String(run.length)}v1h-${String(run.length)}z`,
      )
      .join(''),
  ).join('');

function Square({ name, task, answers }: { name: string; task: 'a' | 'b'; answers: string }) {
  const middle = GRID / 2;
  return (
    <figure class={`square square-${task}`}>
      <svg viewBox={`0 0 ${String(GRID)} ${String(GRID)}`} aria-hidden="true">
        <path class="yes" d={cells(answers)} />
        {task === 'a' ? (
          <circle class="truth" cx={middle} cy={middle} r={(Math.sqrt(0.6) * middle).toFixed(2)} />
        ) : (
          <path
            class="truth"
            d={`M${String(middle)} 0V${String(GRID)}M0 ${String(middle)}H${String(GRID)}`}
          />
        )}
      </svg>
      <figcaption>{name}</figcaption>
    </figure>
  );
}

/** Accuracy over the steps, and what the network answers where, before and after fine-tuning. */
export function Stage(props: { state: State; progress: Progress; guess: number | undefined }) {
  const { state, progress, guess } = props;
  const scores = shownScores(state, progress);
  const unplugged = state.method === 'adapter' && !state.plugged;
  const now = unplugged && baseScore(progress) ? progress.base : progress.now;
  const after = unplugged ? 'unplugged' : 'now';
  return (
    <div class="forgetting">
      <Curves scores={scores} guess={guess} />
      <div class="squares">
        <Square name="A: base" task="a" answers={progress.base[0]} />
        <Square name={`A: ${after}`} task="a" answers={now[0]} />
        <Square name="B: base" task="b" answers={progress.base[1]} />
        <Square name={`B: ${after}`} task="b" answers={now[1]} />
      </div>
      <p class="squares-note">
        Shaded: where the network answers yes. Outlined: where the right answer changes. Task A asks
        whether a point lies inside the circle; task B, whether it lies in the upper right or lower
        left quarter.
      </p>
    </div>
  );
}
