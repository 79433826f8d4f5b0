import { useState } from 'preact/hooks';
import { fixed } from '../shared/format.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { stateOf, type TextExample } from '../shared/text-examples.ts';
import { CHOICES, type State } from './settings.ts';

interface Props {
  examples: readonly TextExample[];
  /** ROUGE-1 F of the examples "paraphrase" and "negation" */
  paraphrase: number;
  contradiction: number;
  live: boolean;
  onReveal: (state: State) => void;
}

const CLOSE = 0.05;

const quoted = ({ references: [reference = ''], candidate }: TextExample): string =>
  `“${candidate}” against the reference “${reference}”`;

/** Asks what a contradiction scores, given what a paraphrase does. */
export function Ask({ examples, paraphrase, contradiction: truth, live, onReveal }: Props) {
  const [guess, setGuess] = useState<number>();
  const given = examples.find(({ id }) => id === 'paraphrase');
  const wanted = examples.find(({ id }) => id === 'negation');
  if (!given || !wanted) return null;
  return (
    <Prediction
      live={live}
      question={`Predict: a paraphrase, ${quoted(given)}, has a ROUGE-1 F of ${fixed(paraphrase, 3)}. What does a contradiction get: ${quoted(wanted)}?`}
      unit="F, from 0 to 1"
      limits={{ min: 0, max: 1, describe: 'a number from 0 to 1' }}
      verdict={
        guess === undefined
          ? undefined
          : `You said ${fixed(guess, 3)}; it is ${fixed(truth, 3)}${Math.abs(guess - truth) <= CLOSE ? ', so you are close' : ''}. Every word but ‘not’ is shared: the contradiction scores twice as high as the paraphrase.`
      }
      onGuess={(value) => {
        setGuess(value);
        onReveal(stateOf(CHOICES, wanted));
      }}
      onSkip={() => {
        setGuess(undefined);
      }}
    />
  );
}
