import type { Group } from './corpus.ts';
import { type State, UNITS, VIEWS } from './settings.ts';

interface Props {
  groups: readonly Group[];
  state: State;
  update: (change: Partial<State>) => void;
}

const VIEW_NAMES = { source: 'By source', year: 'FinPile by year' } as const;

export function Controls({ groups, state, update }: Props) {
  return (
    <>
      <div class="presets" role="group" aria-label="View">
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={state.view === view}
            onClick={() => {
              update({ view });
            }}
          >
            {VIEW_NAMES[view]}
          </button>
        ))}
      </div>
      {state.view === 'source' && (
        <>
          <label class="field">
            <span>Count</span>
            <select
              value={state.unit}
              onInput={(event) => {
                const unit = UNITS.find((name) => name === event.currentTarget.value);
                if (unit) update({ unit });
              }}
            >
              {UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {unit}
                </option>
              ))}
            </select>
          </label>
          <fieldset class="toggles">
            <legend>Include</legend>
            {groups.map(({ id, name }) => {
              const kept = !state.off.includes(id);
              const last = kept && state.off.length === groups.length - 1;
              return (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={kept}
                    disabled={last}
                    onInput={() => {
                      update({
                        off: kept ? [...state.off, id] : state.off.filter((other) => other !== id),
                      });
                    }}
                  />
                  {name}
                </label>
              );
            })}
          </fieldset>
        </>
      )}
    </>
  );
}
