import { type Dialogue, SUMMARIES, SUMMARY_NAMES, speakers } from './dialogue.ts';
import type { State } from './settings.ts';

interface Props {
  dialogues: readonly Dialogue[];
  state: State;
  update: (change: Partial<State>) => void;
}

export function Controls({ dialogues, state, update }: Props) {
  return (
    <>
      <div class="presets" role="group" aria-label="Summary">
        {SUMMARIES.map((summary) => (
          <button
            key={summary}
            type="button"
            aria-pressed={state.summary === summary}
            onClick={() => {
              update({ summary });
            }}
          >
            {SUMMARY_NAMES[summary]}
          </button>
        ))}
      </div>
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
    </>
  );
}
