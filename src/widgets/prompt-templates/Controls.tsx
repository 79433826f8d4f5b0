import { Segments } from '../shared/Segments.tsx';
import { chosen, kinds, templatesOf } from './catalogue.ts';
import { SHOT_NAMES } from './pair.ts';
import { SHOTS, type State } from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const VIEWS = [
  ['pair', 'The loss'],
  ['split', 'The split'],
] as const;
const SPLITS = [
  ['record', 'Split by record'],
  ['pair', 'Split by pair'],
] as const;

/** Which figure, and what is on it. */
export function Controls({ state, update }: Props) {
  const { row, template, kind } = chosen(state);
  return (
    <>
      <Segments
        label="Figure"
        choices={VIEWS}
        value={state.view}
        onValue={(view) => {
          update({ view });
        }}
      />
      <div class="control-row">
        <label class="field">
          <span>Record</span>
          <select
            value={row.id}
            onInput={(event) => {
              const next = { row: event.currentTarget.value, template: template.id };
              const fitting = chosen(next).template.id;
              const kept = fitting === template.id ? {} : { prompt: null, completion: null };
              update({ row: next.row, template: fitting, values: {}, ...kept });
            }}
          >
            {kinds.map(({ id, name, rows }) => (
              <optgroup key={id} label={name}>
                {rows.map((other) => (
                  <option key={other.id} value={other.id}>
                    {other.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label class="field">
          <span>Template</span>
          <select
            value={template.id}
            onInput={(event) => {
              update({ template: event.currentTarget.value, prompt: null, completion: null });
            }}
          >
            {templatesOf(kind.id).map(({ id, task }) => (
              <option key={id} value={id}>
                {task}
              </option>
            ))}
          </select>
        </label>
      </div>
      {state.view === 'pair' ? (
        <Segments
          label="Solved examples in the prompt"
          choices={SHOTS.map((shots) => [shots, SHOT_NAMES[shots]] as const)}
          value={state.shots}
          onValue={(shots) => {
            update({ shots });
          }}
        />
      ) : (
        <Segments
          label="Split"
          choices={SPLITS}
          value={state.split}
          onValue={(split) => {
            update({ split });
          }}
        />
      )}
    </>
  );
}
