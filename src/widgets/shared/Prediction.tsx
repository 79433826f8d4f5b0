import { useId, useState } from 'preact/hooks';
import { parseWithin } from './parse-number.ts';

interface Props {
  live: boolean;
  /** about a state that is not on the stage yet */
  question: string;
  unit: string;
  limits: { min: number; max: number; describe: string };
  /** the guess after it was made: how it compares, in words */
  verdict?: string | undefined;
  onGuess: (guess: number) => void;
  onSkip: () => void;
}

/** Asks the reader to commit to a number before the figure shows it; answering is free. */
export function Prediction({ live, question, unit, limits, verdict, onGuess, onSkip }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [message, setMessage] = useState('');
  const [skipped, setSkipped] = useState(false);
  if (skipped) return null;
  const submit = () => {
    const parsed = parseWithin(text, limits);
    setMessage(parsed.ok ? '' : parsed.message);
    if (parsed.ok) onGuess(parsed.value);
  };
  return (
    <form
      class="prediction"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for={id}>{question}</label>
      {verdict === undefined ? (
        <fieldset disabled={!live}>
          <input
            id={id}
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={text}
            aria-invalid={message === '' ? undefined : 'true'}
            aria-describedby={`${id}-message`}
            onInput={(event) => {
              setText(event.currentTarget.value);
            }}
          />{' '}
          {unit} <button type="submit">Show me</button>{' '}
          <button
            type="button"
            onClick={() => {
              setSkipped(true);
              onSkip();
            }}
          >
            Skip
          </button>
          <p class="field-message" id={`${id}-message`} role="status">
            {message}
          </p>
        </fieldset>
      ) : (
        <p role="status" id={id}>
          {verdict}
        </p>
      )}
    </form>
  );
}
