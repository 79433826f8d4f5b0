import { Segments } from '../shared/Segments.tsx';
import { chosen, kinds, templatesOf } from './catalogue.ts';
import { type Built, problemText, SHOT_NAMES } from './pair.ts';
import { SHOTS, type State } from './settings.ts';
import { TextBox } from './TextBox.tsx';

interface Props {
  state: State;
  built: Built;
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
export function Controls({ state, update }: Omit<Props, 'built'>) {
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

/** The template's wording and the record's values, to be edited. */
export function More({ state, built, update }: Props) {
  const { kind } = chosen(state);
  const said = (side: 'prompt' | 'completion') =>
    built.problems[side].map((problem) => problemText(problem, kind.fields));
  return (
    <div class="pair-edit">
      <TextBox
        label="Prompt; a field’s name in braces"
        rows={4}
        value={built.wording.prompt}
        messages={said('prompt')}
        onText={(prompt) => {
          update({ prompt });
        }}
      />
      <TextBox
        label="Completion"
        rows={1}
        value={built.wording.completion}
        messages={said('completion')}
        onText={(completion) => {
          update({ completion });
        }}
      />
      {kind.fields.map((field) => (
        <TextBox
          key={field}
          label={built.unused.includes(field) ? `${field} (not used by this template)` : field}
          rows={1}
          value={built.values[field] ?? ''}
          onText={(text) => {
            update({ values: { ...state.values, [field]: text } });
          }}
        />
      ))}
    </div>
  );
}
