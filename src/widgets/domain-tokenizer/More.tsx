import { useEffect, useId, useState } from 'preact/hooks';
import { FIELDS, LONGEST_TEXT, shorten, type State } from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

/** A sentence of the reader's own, and the texts that vocabularies are learned from. */
export function More({ state: { text, fields }, update }: Props) {
  return (
    <>
      <Sentence text={text} update={update} />
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
