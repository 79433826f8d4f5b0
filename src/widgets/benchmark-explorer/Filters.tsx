import { LABELS } from './labels.ts';
import type { Name, State } from './settings.ts';

interface Props {
  state: State;
  live: boolean;
  update: (change: Partial<State>) => void;
}

const FILTERS = [
  ['skill', 'Tests'],
  ['metric', 'Metric'],
  ['standing', 'Human value'],
  ['sort', 'Sort by'],
] as const;

/** View and filters: they stand over the list, because it is long. */
export function Filters({ state, live, update }: Props) {
  const choose = (name: Name) => (value: string) => {
    if (Object.hasOwn(LABELS[name], value)) update({ [name]: value });
  };
  const filters = state.view === 'list' ? FILTERS : ([['quality', 'Mark the metric']] as const);
  return (
    <fieldset class="filters" disabled={!live} aria-label="View and filters">
      <div class="presets" role="group" aria-label="View">
        {(['list', 'helm'] as const).map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={state.view === view}
            onClick={() => {
              update({ view });
            }}
          >
            {LABELS.view[view]}
          </button>
        ))}
      </div>
      <div class="filter-row">
        {filters.map(([name, label]) => (
          <Choice
            key={name}
            label={label}
            value={state[name]}
            options={Object.entries<string>(LABELS[name])}
            onChoice={choose(name)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChoice: (value: string) => void;
}

function Choice({ label, value, options, onChoice }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        onInput={(event) => {
          onChoice(event.currentTarget.value);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
