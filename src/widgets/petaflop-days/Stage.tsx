import { petaflopDays } from '../../models/petaflop-days.ts';
import { Masked } from '../shared/prediction/Masked.tsx';
import { duration, span, threeDigits, type RunRow } from './run.ts';
import { settings, type State } from './settings.ts';
import { Strip } from './Strip.tsx';

interface Props {
  state: State;
  runs: readonly RunRow[];
  /** the question is open: how long it takes is masked */
  asking: boolean;
  /** guessed days for the asked run */
  guess: number | undefined;
}

const WORK_TICKS = [
  [1, '1'],
  [100, '100'],
  [1e4, '10K'],
  [1e6, '1M'],
] as const;
const TIME_TICKS = [
  [1, 'day'],
  [30, 'month'],
  [365, 'year'],
  [3650, '10 years'],
] as const;

/** The work among the work of known models, and the time that it takes. */
export function Stage({ state, runs, asking, guess }: Props) {
  const { petaflopDays: work, days } = duration(state);
  const run = runs.find(([, , flops]) => flops === state.work);
  const isAsked = state.work === settings.initial.work;
  return (
    <div class="petaflop">
      <Strip
        title="Work, in petaflop/s-days"
        domain={[1, 1e6]}
        ticks={WORK_TICKS}
        marks={[
          ...runs
            .filter(([, , flops]) => flops !== state.work)
            .map(([id, name, flops]) => ({
              id,
              name,
              value: petaflopDays(flops),
              kind: 'other' as const,
            })),
          {
            id: 'chosen',
            kind: 'chosen',
            value: work,
            name: `${run?.[1] ?? 'your run'}, ${threeDigits(work)}`,
          },
        ]}
      />
      <Masked when={asking}>
        <Strip
          title="Time on these cards"
          domain={[0.3, 10_000]}
          ticks={TIME_TICKS}
          marks={[
            { id: 'time', kind: 'chosen', value: days, name: span(days) },
            ...(guess !== undefined && isAsked
              ? [
                  {
                    id: 'guess',
                    kind: 'guess' as const,
                    value: guess,
                    name: `your guess, ${span(guess)}`,
                  },
                ]
              : []),
          ]}
        />
      </Masked>
    </div>
  );
}
