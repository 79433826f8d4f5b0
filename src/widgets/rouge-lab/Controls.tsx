import { Examples } from '../shared/Examples.tsx';
import { stateOf, type TextExample } from '../shared/text-examples.ts';
import { TextFields } from '../shared/TextFields.tsx';
import type { Analysis } from './analysis.ts';
import { CHOICES, type State } from './settings.ts';

interface MoreProps {
  state: State;
  update: (change: Partial<State>) => void;
}

interface Props extends MoreProps {
  examples: readonly TextExample[];
  thrown: Analysis['thrown'];
  /** position of the reference that is drawn */
  shown: number;
}

const note = (letters: string): string =>
  letters === ''
    ? ''
    : `Thrown away: ${letters}. The tokeniser of the reference implementation keeps a–z and 0–9 only; everything else separates words.`;

export function Controls({ examples, state, thrown, shown, update }: Props) {
  return (
    <>
      <Examples
        examples={examples.map(({ id, name }) => [id, name] as const)}
        current={state.preset}
        onExample={(id) => {
          const example = examples.find((one) => one.id === id);
          if (example) update(stateOf(CHOICES, example));
        }}
      />
      <TextFields
        texts={state}
        notes={{
          references: state.references.map((_, index) =>
            index === shown ? note(thrown.reference) : '',
          ),
          candidate: note(thrown.candidate),
        }}
        onTexts={(texts) => {
          update({ ...texts, preset: '' });
        }}
      />
    </>
  );
}

export function More({ state: { settings, references }, update }: MoreProps) {
  const set = (change: Partial<State['settings']>) => {
    update({ settings: { ...settings, ...change } });
  };
  return (
    <>
      <div class="toggles">
        <label>
          <input
            type="checkbox"
            checked={settings.stem === 'on'}
            onInput={(event) => {
              set({ stem: event.currentTarget.checked ? 'on' : 'off' });
            }}
          />
          Stem words of more than three letters (Porter)
        </label>
      </div>
      {references.length > 1 && (
        <label class="field">
          <span>Draw against</span>
          <select
            value={settings.against}
            onInput={(event) => {
              const { value } = event.currentTarget;
              set({ against: CHOICES.against.find((name) => name === value) ?? 'best' });
            }}
          >
            {CHOICES.against.slice(0, references.length + 1).map((name) => (
              <option key={name} value={name}>
                {name === 'best' ? 'the best' : `reference ${name}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
