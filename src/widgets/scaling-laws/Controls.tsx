import { compact, times } from '../shared/format.ts';
import { Segments } from '../shared/Segments.tsx';
import { rounded } from './spending.ts';
import { SERVED, type State } from './settings.ts';

export interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

/** The size of the model for the same compute, and whether it will serve. */
export function Controls({ state, update }: Props) {
  return (
    <div class="control-row">
      <label class="slider">
        <span>Model size, {times(state.factor)} × the best</span>
        <input
          type="range"
          min={-5}
          max={5}
          step={0.05}
          value={Math.log2(state.factor)}
          aria-valuetext={`${times(state.factor)} times the best size`}
          onInput={(event) => {
            update({ factor: rounded(2 ** event.currentTarget.valueAsNumber) });
          }}
        />
      </label>
      <div class="serving">
        <span aria-hidden="true">Tokens served</span>
        <Segments
          label="Tokens served from the same compute"
          choices={SERVED.map(
            (served) => [served, served === 0 ? 'none' : compact(served)] as const,
          )}
          value={state.served}
          onValue={(served) => {
            update({ served });
          }}
        />
      </div>
    </div>
  );
}
