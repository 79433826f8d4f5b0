import { Examples } from '../shared/Examples.tsx';
import { fixed } from '../shared/format.ts';
import { NumberField } from '../shared/NumberField.tsx';
import type { Props } from './Controls.tsx';
import { modelAt, placeOf, rounded, type ModelRow } from './spending.ts';
import { LIMITS } from './settings.ts';

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
