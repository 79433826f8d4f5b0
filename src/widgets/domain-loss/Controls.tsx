import { useId, useState } from 'preact/hooks';
import { Segments } from '../shared/Segments.tsx';
import { FIELDS, LONGEST, NAMES, type State } from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

/** Whose sentence is cut and weighed. */
export function Controls({ state, update }: Props) {
  const id = useId();
  const [message, setMessage] = useState('');
  return (
    <>
      <Segments
        label="Sentence on the stage"
        choices={[...FIELDS.map((field) => [field, NAMES[field]] as const), ['own', 'Yours']]}
        value={state.shown}
        onValue={(shown) => {
          update({ shown });
        }}
      />
      <div class="text-fields">
        <div class="text-field">
          <label for={id}>Your text</label>
          <textarea
            id={id}
            rows={2}
            dir="auto"
            spellcheck={false}
            maxLength={LONGEST}
            value={state.text}
            aria-describedby={`${id}-message`}
            onInput={({ currentTarget: { value } }) => {
              setMessage(
                value.length >= LONGEST ? `The first ${String(LONGEST)} characters are used.` : '',
              );
              update({ shown: 'own', text: value.slice(0, LONGEST) });
            }}
          />
          <p class="field-message" id={`${id}-message`} role="status">
            {message}
          </p>
        </div>
      </div>
    </>
  );
}
