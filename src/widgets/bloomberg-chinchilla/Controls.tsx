import { Examples } from '../shared/Examples.tsx';
import { scientific } from '../shared/format.ts';
import { RUN_BUDGET, type State } from './settings.ts';

export interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

/** Budgets worth a look, with what they are. */
const PRESETS = [
  ['run', 'The run, 6ND', RUN_BUDGET],
  ['printed', 'The run, as printed', 2.36e23],
  ['plan', 'The plan', 3.5e23],
  ['gopher', 'Gopher and Chinchilla', 5.76e23],
] as const;

const SLIDER = { min: 20, max: 26, step: 0.01 } as const;

/** The budget, and budgets worth a look. */
export function Controls({ state, update }: Props) {
  return (
    <>
      <div class="control-row">
        <label class="slider">
          <span>Budget, {scientific(state.budget)} FLOPs</span>
          <input
            type="range"
            {...SLIDER}
            value={Math.log10(state.budget)}
            aria-valuetext={`${scientific(state.budget)} FLOPs`}
            onInput={(event) => {
              update({ budget: Number((10 ** event.currentTarget.valueAsNumber).toPrecision(3)) });
            }}
          />
        </label>
      </div>
      <Examples
        examples={PRESETS.map(([id, name]) => [id, name] as const)}
        current={PRESETS.find(([, , budget]) => budget === state.budget)?.[0]}
        onExample={(id) => {
          const preset = PRESETS.find(([other]) => other === id);
          if (preset) update({ budget: preset[2] });
        }}
      />
    </>
  );
}
