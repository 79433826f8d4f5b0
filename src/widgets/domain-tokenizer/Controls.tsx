import { useEffect, useId, useState } from 'preact/hooks';
import { NumberField } from '../shared/NumberField.tsx';
import { EXAMPLES, FIELDS, LONGEST_TEXT, MERGE_LIMITS, shorten, type State } from './settings.ts';
import type { Vocabularies } from './use-vocabularies.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
  vocabularies: Vocabularies;
}

export function Controls({ state, update, vocabularies }: Props) {
  const { merges, fields } = state;
  const setMerges = (value: number) => {
    update({ merges: Math.min(Math.max(value, MERGE_LIMITS.min), MERGE_LIMITS.max) });
  };
  return (
    <>
      <Sentence text={state.text} update={update} />
      <div class="presets" role="group" aria-label="Sentences">
        {Object.entries(EXAMPLES).map(([name, text]) => (
          <button
            key={name}
            type="button"
            aria-pressed={state.text === text}
            onClick={() => {
              update({ text });
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <fieldset class="toggles">
        <legend>Vocabularies learned from</legend>
        {FIELDS.map((field) => (
          <label key={field}>
            <input
              type="checkbox"
              checked={fields.includes(field)}
              disabled={fields.length === 1 && fields[0] === field}
              onInput={({ currentTarget: { checked } }) => {
                update({
                  fields: FIELDS.filter((other) =>
                    other === field ? checked : fields.includes(other),
                  ),
                });
              }}
            />
            {field} text
          </label>
        ))}
      </fieldset>
      <div class="control-row">
        <NumberField label="Merges used" value={merges} {...MERGE_LIMITS} onValue={setMerges} />
        <label class="slider">
          <span>Drag it, or use the arrow keys</span>
          <input
            type="range"
            min={MERGE_LIMITS.min}
            max={MERGE_LIMITS.max}
            value={merges}
            onInput={(event) => {
              setMerges(event.currentTarget.valueAsNumber);
            }}
          />
        </label>
      </div>
      <div class="presets" role="group" aria-label="Merge by merge">
        <button
          type="button"
          disabled={merges === MERGE_LIMITS.min}
          onClick={() => {
            setMerges(merges - 1);
          }}
        >
          One merge back
        </button>
        <button
          type="button"
          disabled={merges === MERGE_LIMITS.max}
          onClick={() => {
            setMerges(merges + 1);
          }}
        >
          One merge on
        </button>
        {vocabularies.running !== undefined && (
          <button type="button" onClick={vocabularies.stop}>
            Stop learning
          </button>
        )}
        {vocabularies.message !== '' && (
          <button type="button" onClick={vocabularies.goOn}>
            Go on
          </button>
        )}
      </div>
      <p role="status">{vocabularies.message}</p>
    </>
  );
}

function Sentence({ text, update }: { text: string; update: Props['update'] }) {
  const id = useId();
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (text.length < LONGEST_TEXT - 1) setMessage('');
  }, [text]);
  return (
    <div class="field sentence">
      <label for={id}>Your sentence</label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        spellcheck={false}
        value={text}
        aria-describedby={`${id}-message`}
        onInput={({ currentTarget }) => {
          const short = shorten(currentTarget.value);
          const long = short !== currentTarget.value;
          setMessage(long ? `The first ${LONGEST_TEXT} characters are used.` : '');
          if (long) currentTarget.value = short;
          update({ text: short });
        }}
      />
      <span class="field-message" id={`${id}-message`} role="status">
        {message}
      </span>
    </div>
  );
}
