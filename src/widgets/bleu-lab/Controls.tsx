import { Examples } from '../shared/Examples.tsx';
import { Segments } from '../shared/Segments.tsx';
import { stateOf, type TextExample } from '../shared/text-examples.ts';
import { TextFields } from '../shared/TextFields.tsx';
import { CHOICES, type Settings, type State } from './settings.ts';

interface MoreProps {
  settings: Settings;
  set: (change: Partial<Settings>) => void;
}

interface Props extends MoreProps {
  examples: readonly TextExample[];
  state: State;
  update: (change: Partial<State>) => void;
}

/** By sacrebleu's names, as the signature has them. */
const NAMES = [
  ['none', 'spaces'],
  ['13a', '13a'],
  ['intl', 'intl'],
  ['zh', 'zh'],
  ['char', 'letters'],
] as const;

/** What is made a token. */
const EXPLAINED = {
  none: 'Split at spaces: a mark stays with its word.',
  '13a': '13a: ASCII marks stand apart, other marks stay with their words.',
  intl: 'intl: every mark and symbol of Unicode stands apart.',
  zh: 'zh: each Chinese character is a token, the rest as in 13a.',
  char: 'char: each letter, syllable block or mark is a token.',
} as const;
const SMOOTHING = {
  exp: 'exp: 1/2, 1/4, … of a match',
  floor: 'floor: 0.1 of a match',
  'add-k': 'add-k: 1 more, from n = 2',
  none: 'none',
} as const;

export function Controls({ examples, state, settings, set, update }: Props) {
  return (
    <>
      <Segments
        label="Tokeniser"
        choices={NAMES}
        value={settings.tok}
        onValue={(tok) => {
          set({ tok });
        }}
      />
      <p class="bleu-note">{EXPLAINED[settings.tok]}</p>
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
        notes={{ references: [], candidate: '' }}
        onTexts={(texts) => {
          update({ ...texts, preset: '' });
        }}
      />
    </>
  );
}

export function More({ settings, set }: MoreProps) {
  return (
    <>
      <label class="field bleu-smoothing">
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
    </>
  );
}
