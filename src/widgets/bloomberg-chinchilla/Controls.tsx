import { NumberField } from '../shared/NumberField.tsx';
import { APPROACH_NAMES } from './comparison.ts';
import type { PlottedModel } from './plotted-model.ts';
import { APPROACHES, BUDGET_LIMITS, RUN_BUDGET, type State } from './settings.ts';

interface Props {
  /** the list of models is of use only then, and long */
  live: boolean;
  state: State;
  update: (change: Partial<State>) => void;
  others: readonly PlottedModel[];
}

/** Budgets worth a look, with what they are. */
const PRESETS: readonly [string, number][] = [
  ['The run, 6ND', RUN_BUDGET],
  ['The run, as printed', 2.36e23],
  ['The plan', 3.5e23],
  ['Gopher and Chinchilla', 5.76e23],
];

const SLIDER = { min: 20, max: 26, step: 0.01 } as const;

/** The list with an item switched on or off. */
function toggled<Item>(list: readonly Item[], item: Item, on: boolean): Item[] {
  const rest = list.filter((other) => other !== item);
  return on ? [...rest, item] : rest;
}

export function Controls({ live, state, update, others }: Props) {
  const setBudget = (budget: number) => {
    update({ budget });
  };
  return (
    <>
      <div class="control-row">
        <NumberField
          label="Training budget"
          unit="FLOPs"
          value={state.budget}
          {...BUDGET_LIMITS}
          onValue={setBudget}
        />
        <label class="slider">
          <span>Drag it, or use the arrow keys</span>
          <input
            type="range"
            {...SLIDER}
            value={Math.log10(state.budget)}
            aria-valuetext={`${state.budget.toExponential(2)} FLOPs`}
            onInput={(event) => {
              setBudget(Number((10 ** event.currentTarget.valueAsNumber).toPrecision(3)));
            }}
          />
        </label>
      </div>
      <div class="presets" role="group" aria-label="Budgets">
        {PRESETS.map(([name, budget]) => (
          <button
            key={name}
            type="button"
            aria-pressed={state.budget === budget}
            onClick={() => {
              setBudget(budget);
            }}
          >
            {name}
          </button>
        ))}
      </div>
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
            <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
              <path class={`line ${approach}`} d="M0 4H28" />
            </svg>
            {APPROACH_NAMES[approach]}
          </label>
        ))}
      </fieldset>
      {live && (
        <details class="widget-details">
          <summary>Choose models ({state.models.length} besides BloombergGPT)</summary>
          <fieldset class="toggles" aria-label="Models">
            {others.map((model) => (
              <label key={model.id}>
                <input
                  type="checkbox"
                  checked={state.models.includes(model.id)}
                  onInput={(event) => {
                    update({
                      models: toggled(state.models, model.id, event.currentTarget.checked),
                    });
                  }}
                />
                {model.name}
              </label>
            ))}
          </fieldset>
        </details>
      )}
    </>
  );
}
