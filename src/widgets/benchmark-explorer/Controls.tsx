import { Examples } from '../shared/Examples.tsx';
import { Segments } from '../shared/Segments.tsx';
import { LABELS } from './labels.ts';
import { type Name, settings, type State } from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const EXAMPLES = [
  ['passed', 'passed by models', { standing: 'passed' }],
  ['knowledge', 'knowledge', { skill: 'knowledge', sort: 'human' }],
  ['alone', 'no human value', { standing: 'none' }],
  ['largest', 'the largest', { sort: 'items' }],
] as const satisfies readonly (readonly [string, string, Partial<State>])[];

/** The two views, and filters that make a point. */
export function Controls({ state, update }: Props) {
  const { view } = state;
  const address = (change: Partial<State>) =>
    settings.serialise({ ...settings.initial, ...change }).toString();
  const now = address(state);
  return (
    <>
      <Segments
        label="View"
        choices={Object.entries(LABELS.view) as [State['view'], string][]}
        value={view}
        onValue={(chosen) => {
          update({ view: chosen });
        }}
      />
      {view === 'list' ? (
        <Examples
          examples={EXAMPLES}
          current={EXAMPLES.find(([, , change]) => address(change) === now)?.[0]}
          onExample={(id) => {
            update({ ...settings.initial, ...EXAMPLES.find(([other]) => other === id)?.[2] });
          }}
        />
      ) : (
        <Choice name="quality" label="Mark the metric" {...{ state, update }} />
      )}
    </>
  );
}

/** What is listed, and in which order. */
export function Filters({ state, update }: Props) {
  return (
    <div class="filter-row">
      {(
        [
          ['skill', 'Tests'],
          ['metric', 'Metric'],
          ['standing', 'Human value'],
          ['sort', 'Sort by'],
        ] as const
      ).map(([name, label]) => (
        <Choice
          key={name}
          {...{ name, label, state }}
          update={(change) => {
            update({ view: 'list', ...change });
          }}
        />
      ))}
    </div>
  );
}

function Choice({ name, label, state, update }: Props & { name: Name; label: string }) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={state[name]}
        onInput={({ currentTarget: { value } }) => {
          if (Object.hasOwn(LABELS[name], value)) update({ [name]: value });
        }}
      >
        {Object.entries<string>(LABELS[name]).map(([option, text]) => (
          <option key={option} value={option} selected={option === state[name]}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
