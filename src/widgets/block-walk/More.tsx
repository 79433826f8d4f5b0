import type { TinyLanguageModel } from '../../models/transformer-block.ts';
import { Examples } from '../shared/Examples.tsx';
import { ModelPicker } from '../shared/ModelPicker.tsx';
import type { CourseModel } from '../shared/model-table.ts';
import type { State } from './settings.ts';

/** Cases worth a look. */
const CASES = {
  other: { words: ['dogs', 'near', 'cats', 'like', 'bones'], at: 4, step: 'next' },
  first: { at: 1, step: 'next' },
  maskless: { words: ['dogs', 'near', 'cats', 'fear', 'storms'], at: 4, mask: 'off', step: 'next' },
  unseen: { words: ['milk', 'like', 'dogs'], at: 2, step: 'next' },
} as const satisfies Record<string, Partial<State>>;
type CaseId = keyof typeof CASES;
const CASE_NAMES: readonly (readonly [CaseId, string])[] = [
  ['other', 'Dogs and cats swapped'],
  ['first', 'The first token'],
  ['maskless', 'Without its mask'],
  ['unseen', 'An order never seen'],
];

interface Props {
  state: State;
  initial: State;
  update: (change: Partial<State>) => void;
  small: TinyLanguageModel;
  models: readonly CourseModel[];
}

/** Other texts for the small model, and the real model beside it. */
export function More({ state, initial, update, small, models }: Props) {
  const { words, at } = state;
  return (
    <>
      <Examples
        examples={CASE_NAMES}
        onExample={(id) => {
          update({ ...initial, model: state.model, ...CASES[id] });
        }}
      />
      <div class="control-row">
        <label class="field">
          <span>Put in the place of “{words[at - 1]}”</span>
          <select
            value={words[at - 1]}
            onInput={({ currentTarget }) => {
              update({ words: words.with(at - 1, currentTarget.value) });
            }}
          >
            {small.vocabulary.map((word) => (
              <option key={word}>{word}</option>
            ))}
          </select>
        </label>
        <div class="presets" role="group" aria-label="Length of the text">
          <button
            type="button"
            disabled={words.length === 1}
            onClick={() => {
              update({ words: words.slice(0, -1) });
            }}
          >
            Drop the last token
          </button>
          <button
            type="button"
            disabled={words.length === small.positions.length}
            onClick={() => {
              update({ words: [...words, '.'] });
            }}
          >
            Add a token
          </button>
        </div>
      </div>
      <ModelPicker
        models={models}
        choice={state.model}
        onChoice={(model) => {
          update({ model });
        }}
      />
    </>
  );
}
