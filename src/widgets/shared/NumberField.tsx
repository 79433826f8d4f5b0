import { useEffect, useId, useState } from 'preact/hooks';
import { typed } from './format.ts';
import { parseWithin } from './parse-number.ts';

interface Props {
  label: string;
  /** printed behind the field */
  unit?: string;
  value: number;
  min: number;
  max: number;
  /** completes "Choose …": what is accepted, in words */
  describe: string;
  onValue: (value: number) => void;
}

/** A typed number: what makes no sense gets a message beside the field, and the last good value stays. */
export function NumberField({ label, unit, value, min, max, describe, onValue }: Props) {
  const id = useId();
  const [text, setText] = useState(typed(value));
  const [message, setMessage] = useState('');
  useEffect(() => {
    setText(typed(value));
    setMessage('');
  }, [value]);

  const take = (entered: string) => {
    setText(entered);
    const parsed = parseWithin(entered, { min, max, describe });
    setMessage(parsed.ok ? '' : parsed.message);
    return parsed;
  };
  const commit = (entered: string) => {
    const parsed = take(entered);
    if (parsed.ok && parsed.value !== value) onValue(parsed.value);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span>
        <input
          id={id}
          type="text"
          inputMode="text"
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-invalid={message === '' ? undefined : 'true'}
          aria-describedby={`${id}-message`}
          onInput={(event) => void take(event.currentTarget.value)}
          onChange={(event) => {
            commit(event.currentTarget.value);
          }}
        />{' '}
        {unit}
      </span>
      <span class="field-message" id={`${id}-message`} role="status">
        {message}
      </span>
    </div>
  );
}
