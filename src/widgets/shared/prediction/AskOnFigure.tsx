import { QuestionBox } from './QuestionBox.tsx';
import type { Prediction } from './use-prediction.ts';

interface Props<Guess> {
  prediction: Prediction<Guess>;
  live: boolean;
  question: string;
  /** what to move, and by which keys: "Drag the open diamond, or use its arrow keys." */
  how: string;
  /** what stands on the figure now; undefined until the reader has moved it */
  draft: Guess | undefined;
  /** the draft in words, with its unit */
  shown: string;
  verdict: (guess: Guess) => string;
  onGuess?: (guess: Guess) => void;
}

/** Asks for a mark on the figure itself; the widget draws the mark that can be moved. */
export function AskOnFigure<Guess>(props: Props<Guess>) {
  const { prediction, live, question, how, draft, shown, verdict, onGuess } = props;
  const { guess } = prediction;
  return (
    <QuestionBox
      prediction={prediction}
      live={live}
      question={question}
      verdict={guess === undefined ? undefined : verdict(guess)}
      onShow={() => {
        if (draft === undefined) return;
        prediction.make(draft);
        onGuess?.(draft);
      }}
    >
      {() => (
        <span class="prediction-draft" role="status">
          {draft === undefined ? how : shown}
        </span>
      )}
    </QuestionBox>
  );
}
