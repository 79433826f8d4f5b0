import { Segments } from '../shared/Segments.tsx';
import { STEPS, type State } from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const STEP_NAMES = {
  scores: 'Scores',
  weights: 'Weights',
  mix: 'Mix',
  next: 'Next',
} as const;

/** Step, head and mask: the main controls beside the tokens themselves. */
export function Controls({ state, update }: Props) {
  return (
    <>
      <Segments
        label="Step"
        choices={STEPS.map((step) => [step, STEP_NAMES[step]] as const)}
        value={state.step}
        onValue={(step) => {
          update({ step });
        }}
      />
      <div class="walk-modes">
        <Segments
          label="Head"
          choices={[
            [1, 'Head 1'],
            [2, 'Head 2'],
          ]}
          value={state.head}
          onValue={(head) => {
            update({ head });
          }}
        />
        <Segments
          label="Causal mask"
          choices={[
            ['on', 'Mask on'],
            ['off', 'Mask off'],
          ]}
          value={state.mask}
          onValue={(mask) => {
            update({ mask });
          }}
        />
      </div>
    </>
  );
}
