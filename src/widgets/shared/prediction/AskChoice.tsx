import { useId, useState } from 'preact/hooks';
import { QuestionBox } from './QuestionBox.tsx';
import type { Prediction } from './use-prediction.ts';

interface Props<Choice extends string> {
  prediction: Prediction<Choice>;
  live: boolean;
  question: string;
  /** what can be chosen, with its words */
  choices: readonly (readonly [Choice, string])[];
  verdict: (guess: Choice) => string;
  onGuess?: (guess: Choice) => void;
}

/** Asks to choose one of a few answers. */
export function AskChoice<Choice extends string>(props: Props<Choice>) {
  const { prediction, live, question, choices, verdict, onGuess } = props;
  const name = useId();
  const [chosen, setChosen] = useState<Choice>();
  const [message, setMessage] = useState('');
  const { guess } = prediction;
  return (
    <QuestionBox
      prediction={prediction}
      live={live}
      question={question}
      verdict={guess === undefined ? undefined : verdict(guess)}
      onShow={() => {
        setMessage(chosen === undefined ? 'Choose one of the answers, or skip.' : '');
        if (chosen === undefined) return;
        prediction.make(chosen);
        onGuess?.(chosen);
      }}
    >
      {() => (
        <>
          <span class="segments">
            {choices.map(([choice, words]) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={name}
                  checked={chosen === choice}
                  onChange={() => {
                    setChosen(choice);
                    setMessage('');
                  }}
                />
                <span>{words}</span>
              </label>
            ))}
          </span>
          <span class="field-message" role="status">
            {message}
          </span>
        </>
      )}
    </QuestionBox>
  );
}
