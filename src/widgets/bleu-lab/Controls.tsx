import { ExampleButtons } from '../shared/ExampleButtons.tsx';
import { stateOf, type TextExample } from '../shared/text-examples.ts';
import { TextFields } from '../shared/TextFields.tsx';
import { CHOICES, type Settings, type State } from './settings.ts';

interface Props {
  examples: readonly TextExample[];
  state: State;
  update: (change: Partial<State>) => void;
}

const TOKENIZERS = { '13a': '13a: punctuation apart', none: 'split at spaces' } as const;
const SMOOTHING = {
  exp: 'exp: 1/2, 1/4, … of a match',
  floor: 'floor: 0.1 of a match',
  'add-k': 'add-k: 1 more, from n = 2',
  none: 'none',
} as const;

export function Controls({ examples, state, update }: Props) {
  const { settings } = state;
  const set = (change: Partial<Settings>) => {
    update({ settings: { ...settings, ...change } });
  };
  return (
    <>
      <ExampleButtons
        examples={examples}
        current={state.preset}
        onExample={(example) => {
          update(stateOf(CHOICES, example));
        }}
      />
      <TextFields
        texts={state}
        notes={{ references: [], candidate: '' }}
        onTexts={(texts) => {
          update({ ...texts, preset: '' });
        }}
      />
      <div class="control-row bleu-settings">
        <label class="field">
          <span>Tokeniser</span>
          <select
            value={settings.tok}
            onInput={({ currentTarget }) => {
              set({ tok: CHOICES.tok.find((name) => name === currentTarget.value) ?? '13a' });
            }}
          >
            {CHOICES.tok.map((name) => (
              <option key={name} value={name} selected={name === settings.tok}>
                {TOKENIZERS[name]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>An order without a match</span>
          <select
            value={settings.smooth}
            onInput={({ currentTarget }) => {
              set({ smooth: CHOICES.smooth.find((name) => name === currentTarget.value) ?? 'exp' });
            }}
          >
            {CHOICES.smooth.map((name) => (
              <option key={name} value={name} selected={name === settings.smooth}>
                {SMOOTHING[name]}
              </option>
            ))}
          </select>
        </label>
        <div class="toggles">
          <label>
            <input
              type="checkbox"
              checked={settings.case === 'lc'}
              onInput={({ currentTarget }) => {
                set({ case: currentTarget.checked ? 'lc' : 'mixed' });
              }}
            />
            Lower case first
          </label>
          <label>
            <input
              type="checkbox"
              checked={settings.eff === 'yes'}
              onInput={({ currentTarget }) => {
                set({ eff: currentTarget.checked ? 'yes' : 'no' });
              }}
            />
            Leave out orders that the candidate is too short for
          </label>
        </div>
      </div>
    </>
  );
}
