import { useEffect, useState } from 'preact/hooks';
import { parseWithin } from '../parse-number.ts';
import { QuestionBox } from './QuestionBox.tsx';
import type { Prediction } from './use-prediction.ts';

interface Props {
  prediction: Prediction<number>;
  live: boolean;
  question: string;
  /** printed behind the field */
  unit: string;
  /** both inclusive, in the unit; `describe` completes "Choose …" and says what is accepted */
  limits: { min: number; max: number; describe: string; whole?: boolean };
  verdict: (guess: number) => string;
  /** what the figure does with a guess besides showing it */
  onGuess?: (guess: number) => void;
}

/** Asks for a number, typed or dragged on the figure. */
export function AskNumber(props: Props) {
  const { prediction, live, question, unit, limits, verdict, onGuess } = props;
  const [text, setText] = useState('');
  const [message, setMessage] = useState('');
  const { guess, draft, open } = prediction;
  useEffect(() => {
    setText('');
    setMessage('');
  }, [open]);
  const shown = draft === undefined ? text : String(draft);
  return (
    <QuestionBox
      prediction={prediction}
      live={live}
      question={question}
      verdict={guess === undefined ? undefined : verdict(guess)}
      onShow={() => {
        const parsed = parseWithin(shown, limits);
        setMessage(parsed.ok ? '' : `Choose ${limits.describe}.`);
        if (!parsed.ok) return;
        prediction.make(parsed.value);
        onGuess?.(parsed.value);
      }}
    >
      {(id) => (
        <>
          <span class="unit-field">
            <input
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={shown}
              aria-labelledby={id}
              aria-invalid={message !== '' || undefined}
              aria-describedby={`${id}-unit ${id}-message`}
              onInput={(event) => {
                setText(event.currentTarget.value);
                setMessage('');
                prediction.propose(undefined);
              }}
            />{' '}
            <span id={`${id}-unit`}>{unit}</span>
          </span>
          <span class="field-message" id={`${id}-message`} role="status">
            {message}
          </span>
        </>
      )}
    </QuestionBox>
  );
}
