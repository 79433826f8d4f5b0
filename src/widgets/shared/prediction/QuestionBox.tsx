import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Prediction } from './use-prediction.ts';

interface Props<Guess> {
  prediction: Prediction<Guess>;
  live: boolean;
  /** one sentence that ends with a question mark; the only place that asks it */
  question: string;
  /** the guess beside the truth, in one or two sentences; undefined until a guess was made */
  verdict: string | undefined;
  /** takes what was entered; a message while it makes no sense */
  onShow: () => void;
  /** how the guess is made: a field, choices, or a sentence on what to drag */
  children: (labelledBy: string) => ComponentChildren;
}

/** The box above a stage: asks once, hides nothing without script, and can be asked again. */
export function QuestionBox<Guess>(props: Props<Guess>) {
  const { prediction, live, question, verdict, onShow, children } = props;
  const { open } = prediction;
  const id = useId();
  const outcome = useRef<HTMLParagraphElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The button that had focus is gone; readers of screens and keys go on at the verdict.
    if (wasOpen.current && !open) outcome.current?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [open]);
  return (
    <form
      class="prediction"
      onSubmit={(event) => {
        event.preventDefault();
        onShow();
      }}
    >
      <p class="prediction-question" id={id}>
        {question}
      </p>
      {live && !open ? (
        <p class="prediction-verdict" ref={outcome} tabIndex={-1} role="status">
          {verdict}{' '}
          <button type="button" class="text-button" onClick={prediction.again}>
            Guess again
          </button>
        </p>
      ) : (
        <fieldset class="prediction-answer" disabled={!live} aria-labelledby={id}>
          {children(id)}
          <button type="submit" class="primary">
            Show me
          </button>
          <button type="button" class="text-button" onClick={prediction.skip}>
            Skip
          </button>
        </fieldset>
      )}
    </form>
  );
}
