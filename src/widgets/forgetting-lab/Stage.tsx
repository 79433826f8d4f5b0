import { useRef } from 'preact/hooks';
import {
  ALL_STEPS,
  GRID,
  PRETRAINING_STEPS,
  TESTS,
  type Score,
} from '../../models/forgetting-run.ts';
import { percent } from '../shared/format.ts';
import { placeLabels, type Segment } from '../shared/place-labels.ts';
import { GuessMark } from '../shared/prediction/GuessMark.tsx';
import type { Prediction } from '../shared/prediction/use-prediction.ts';
import { useWidth } from '../shared/use-width.ts';
import type { Progress } from './progress.ts';
import { accuracy, baseScore, shownScores } from './reading.ts';
import type { State } from './settings.ts';

/** Fits the narrowest page, so that text keeps its size without script as well. */
const BUILT = 288;
/** The axis begins at 40%: two answers are guessed right half of the time. */
const LOWEST = 0.4;
/** Where the diamond waits, in percent. */
const START = 75;

interface Props {
  state: State;
  progress: Progress;
  /** of task A at the end, in percent */
  prediction: Prediction<number>;
  /** whether the figure shows the run that is asked about */
  onAsked: boolean;
}

function Curves({ scores, prediction, onAsked }: Props & { scores: readonly Score[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, BUILT);
  const { open, draft, guess } = prediction;
  const height = width < 420 ? 180 : 250;
  const area = { left: 50, right: width - 66, top: 26, bottom: height - 40 };
  const x = (step: number) => Math.round(area.left + (step / ALL_STEPS) * (area.right - area.left));
  const y = (share: number) => {
    const above = (Math.max(share, LOWEST) - LOWEST) / (1 - LOWEST);
    return Math.round(area.bottom - above * (area.bottom - area.top));
  };
  const path = (task: 1 | 2) =>
    `M${scores.map((score) => `${x(score[0])} ${y(score[task] / TESTS)}`).join('L')}`;
  const [step, a, b] = scores.at(-1) ?? [0, 0, 0];
  const apart = Math.abs(y(a / TESTS) - y(b / TESTS)) < 16 ? 9 : 0;
  const up = a >= b ? -apart : apart;
  const mark = open ? (draft ?? START) : onAsked ? guess : undefined;
  const curve = (task: 1 | 2) =>
    scores.map((score): [number, number] => [x(score[0]), y(score[task] / TESTS)]);
  const named = ([share, off]: [number, number]) => {
    const middle = y(share) + off;
    return { left: x(step) + 6, right: x(step) + 66, top: middle - 8, bottom: middle + 8 };
  };
  const [label] =
    mark === undefined
      ? []
      : placeLabels(
          [
            {
              ...{
                id: 'guess',
                text: `your guess, ${percent(mark / 100)}`,
                must: true,
                radius: open ? 18 : 9,
              },
              ...{ x: x(ALL_STEPS), y: y(mark / 100) },
            },
          ],
          { left: area.left, right: width, top: 0, bottom: area.bottom },
          13,
          {
            boxes: [named([a / TESTS, up]), named([b / TESTS, -up])],
            lines: [
              ...[curve(1), curve(2)].flatMap((line) =>
                line.slice(1).map((to, i): Segment => [...(line[i] ?? to), ...to]),
              ),
              [x(PRETRAINING_STEPS), area.top, x(PRETRAINING_STEPS), area.bottom],
            ],
          },
        );
  return (
    <div ref={frame}>
      <svg
        class="forgetting-curves"
        {...{ width, height }}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Right answers over ${step} steps: task A ${accuracy(a)}, task B ${accuracy(b)}.`}
      >
        <g class="axes">
          {[0.5, 0.75, 1].map((share) => (
            <g key={share}>
              <line x1={area.left} x2={area.right} y1={y(share)} y2={y(share)} />
              <text x={area.left - 6} y={y(share)} text-anchor="end" dominant-baseline="central">
                {share * 100}%
              </text>
            </g>
          ))}
          {[0, PRETRAINING_STEPS, ALL_STEPS].map((at) => (
            <text key={at} x={x(at)} y={area.bottom + 19} text-anchor="middle">
              {at}
            </text>
          ))}
          <text class="axis-title" x="0" y="13">
            right answers
          </text>
          <text x={x(PRETRAINING_STEPS / 2)} y={area.bottom + 35} text-anchor="middle">
            on both
          </text>
          <text
            x={x((PRETRAINING_STEPS + ALL_STEPS) / 2)}
            y={area.bottom + 35}
            text-anchor="middle"
          >
            on B
          </text>
          <text class="axis-title" x={width} y={area.bottom + 19} text-anchor="end">
            steps
          </text>
        </g>
        <path class="turn" d={`M${x(PRETRAINING_STEPS)} ${area.top}V${area.bottom}`} />
        <path class="curve-a" d={path(1)} />
        <path class="curve-b" d={path(2)} />
        <text class="name-a" x={x(step) + 8} y={y(a / TESTS) + 5 + up}>
          A {accuracy(a)}
        </text>
        <text class="name-b" x={x(step) + 8} y={y(b / TESTS) + 5 - up}>
          B {accuracy(b)}
        </text>
        {mark !== undefined && (
          <GuessMark
            x={x(ALL_STEPS)}
            y={y(mark / 100)}
            label={label}
            text={`your guess, ${percent(mark / 100)}`}
            onDrag={
              open
                ? (to) => {
                    const share = (area.bottom - to) / (area.bottom - area.top);
                    const whole = Math.round(100 * (LOWEST + share * (1 - LOWEST)));
                    prediction.propose(Math.min(100, Math.max(40, whole)));
                  }
                : undefined
            }
          />
        )}
      </svg>
    </div>
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
export function Stage(props: Props) {
  const { state, progress, prediction } = props;
  const { open } = prediction;
  const scores = shownScores(state, progress).filter(
    ([step]) => !open || step <= PRETRAINING_STEPS,
  );
  const unplugged = state.method === 'adapter' && !state.plugged;
  const now = unplugged && baseScore(progress) ? progress.base : progress.now;
  const after = unplugged ? 'unplugged' : 'now';
  return (
    <div class="forgetting">
      <Curves {...props} scores={scores} />
      <div class="squares">
        <Square name="A: base" task="a" answers={progress.base[0]} />
        <Square name="B: base" task="b" answers={progress.base[1]} />
        {!open && (
          <>
            <Square name={`A: ${after}`} task="a" answers={now[0]} />
            <Square name={`B: ${after}`} task="b" answers={now[1]} />
          </>
        )}
      </div>
      <p class="squares-note">
        Shaded: the network says yes. Outlined: where it should, inside the circle for A, in two
        quarters for B.
      </p>
    </div>
  );
}
