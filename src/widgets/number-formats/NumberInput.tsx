import { useEffect, useId, useState } from 'preact/hooks';
import { inField, readNumber } from './words.ts';

interface Props {
  value: number;
  onValue: (value: number) => void;
}

/** Any number, infinity and not-a-number included; what makes no sense gets a message. */
export function NumberInput({ value, onValue }: Props) {
  const id = useId();
  const [text, setText] = useState(inField(value));
  const [message, setMessage] = useState('');
  const shown = inField(value);
  useEffect(() => {
    setText(shown);
    setMessage('');
  }, [shown]);
  return (
    <div class="field number-input">
      <label for={id}>Number</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={message === '' ? undefined : 'true'}
        aria-describedby={`${id}-message`}
        onInput={(event) => {
          const entered = event.currentTarget.value;
          setText(entered);
          const parsed = readNumber(entered);
          setMessage(parsed.ok ? '' : parsed.message);
        }}
        onChange={(event) => {
          const parsed = readNumber(event.currentTarget.value);
          if (parsed.ok && !Object.is(parsed.value, value)) onValue(parsed.value);
        }}
      />
      <span class="field-message" id={`${id}-message`} role="status">
        {message}
      </span>
    </div>
  );
}
