import { Segments } from '../shared/Segments.tsx';
import { type Dialogue, speakers } from './dialogue.ts';
import type { State } from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const SUMMARIES = [
  ['weak', 'Weak'],
  ['good', 'Good'],
  ['swapped', 'Swapped'],
  ['own', 'Own'],
] as const;

/** Which summary is scored, and the reader's own. */
export function Controls({ state, update }: Props) {
  return (
    <>
      <Segments
        label="Summary"
        choices={SUMMARIES}
        value={state.summary}
        onValue={(summary) => {
          update({ summary });
        }}
      />
      <label class="field before-own">
        <span>Your own summary</span>
        <textarea
          rows={2}
          dir="auto"
          value={state.own}
          onInput={(event) => {
            update({ own: event.currentTarget.value, summary: 'own' });
          }}
        />
      </label>
    </>
  );
}

/** Another dialogue, and how words are compared. */
export function More({ dialogues, state, update }: Props & { dialogues: readonly Dialogue[] }) {
  return (
    <div class="control-row">
      <label class="field">
        <span>Dialogue</span>
        <select
          value={state.dialogue}
          onInput={(event) => {
            update({ dialogue: event.currentTarget.value });
          }}
        >
          {dialogues.map(({ id, lines }, at) => (
            <option key={id} value={id}>
              {at + 1}: {speakers(lines).join(' and ').replaceAll('#', '')}
            </option>
          ))}
        </select>
      </label>
      <div class="toggles">
        <label>
          <input
            type="checkbox"
            checked={state.stem}
            onInput={() => {
              update({ stem: !state.stem });
            }}
          />
          Stem words before comparing
        </label>
      </div>
    </div>
  );
}
