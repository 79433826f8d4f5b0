import { NumberField } from '../shared/NumberField.tsx';
import { APPROACH_NAMES } from './comparison.ts';
import type { Props } from './Controls.tsx';
import type { PlottedModel } from './plotted-model.ts';
import { APPROACHES, BUDGET_LIMITS } from './settings.ts';

/** The list with an item switched on or off. */
function toggled<Item>(list: readonly Item[], item: Item, on: boolean): Item[] {
  const rest = list.filter((other) => other !== item);
  return on ? [...rest, item] : rest;
}

interface MoreProps extends Props {
  others: readonly PlottedModel[];
  /** the list of models is of use only then, and long */
  live: boolean;
}

/** The budget as a number, and which lines and models are drawn. */
export function More({ state, update, others, live }: MoreProps) {
  return (
    <>
      <NumberField
        label="Training budget"
        unit="FLOPs"
        value={state.budget}
        {...BUDGET_LIMITS}
        onValue={(budget) => {
          update({ budget });
        }}
      />
      <fieldset class="toggles">
        <legend>Lines</legend>
        {APPROACHES.map((approach) => (
          <label key={approach}>
            <input
              type="checkbox"
              checked={state.lines.includes(approach)}
              onInput={(event) => {
                update({ lines: toggled(state.lines, approach, event.currentTarget.checked) });
              }}
            />
            {APPROACH_NAMES[approach]}
          </label>
        ))}
      </fieldset>
      {live && (
        <fieldset class="toggles">
          <legend>Models besides BloombergGPT</legend>
          {others.map((model) => (
            <label key={model.id}>
              <input
                type="checkbox"
                checked={state.models.includes(model.id)}
                onInput={(event) => {
                  update({ models: toggled(state.models, model.id, event.currentTarget.checked) });
                }}
              />
              {model.name}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
