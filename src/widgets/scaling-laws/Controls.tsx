import { Examples } from '../shared/Examples.tsx';
import { compact, fixed, times } from '../shared/format.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { Segments } from '../shared/Segments.tsx';
import { modelAt, placeOf, rounded, type ModelRow } from './spending.ts';
import { LIMITS, SERVED, type State } from './settings.ts';

interface Props {
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

/** Real models to stand on, and the budget as a number. */
export function More({ state, update, models }: Props & { models: readonly ModelRow[] }) {
  return (
    <>
      <Examples
        examples={models.map(([id, name]) => [id, name] as const)}
        current={modelAt(state, models)?.[0]}
        onExample={(id) => {
          const row = models.find(([other]) => other === id);
          if (row) update(placeOf(row));
        }}
      />
      <NumberField
        label="Compute budget"
        unit="FLOPs"
        value={state.budget}
        {...LIMITS.budget}
        onValue={(budget) => {
          update({ budget });
        }}
      />
      <NumberField
        label="Size over the best size"
        unit="times"
        value={Number(fixed(state.factor, 3))}
        {...LIMITS.factor}
        onValue={(factor) => {
          update({ factor: rounded(factor) });
        }}
      />
    </>
  );
}
