import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { typed } from './format.ts';
import { type NumberLimits, parseWithin } from './parse-number.ts';

interface Props extends NumberLimits {
  label: string;
  /** printed behind the field */
  unit?: string;
  value: number;
  onValue: (value: number) => void;
}

/**
 * A typed number. What makes no sense gets a message beside the field, and the last good value stays
 * in force; once a value is accepted, the field shows what came of it.
 */
export function NumberField({ label, unit, value, onValue, ...limits }: Props) {
  const id = useId();
  const [text, setText] = useState(typed(value));
  const [message, setMessage] = useState('');
  const [accepted, setAccepted] = useState(0);
  // At once: what is typed next must not be replaced.
  useLayoutEffect(() => {
    setText(typed(value));
    setMessage('');
  }, [value, accepted]);

  const take = (entered: string) => {
    setText(entered);
    const parsed = parseWithin(entered, limits);
    setMessage(parsed.ok ? '' : parsed.message);
    return parsed;
  };
  const commit = (entered: string) => {
    const parsed = take(entered);
    if (!parsed.ok) return;
    setAccepted(accepted + 1);
    if (parsed.value !== value) onValue(parsed.value);
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
