import { useState } from 'preact/hooks';
import { fixed } from '../shared/format.ts';
import { Prediction } from '../shared/Prediction.tsx';
import type { TeaRow } from './prepare.ts';

interface Props {
  tea: TeaRow | undefined;
  live: boolean;
  onReveal: () => void;
}

const CLOSE = 0.02;

/** Asks what another tokenizer makes of the same sentences. */
export function Ask({ tea, live, onReveal }: Props) {
  const [guess, setGuess] = useState<number>();
  if (!tea) return null;
  const { candidate, split, tok13a: truth } = tea;
  return (
    <Prediction
      live={live}
      question={`Predict: split at spaces, “${candidate}” has a BLEU of ${fixed(split, 3)}. The usual tokeniser, 13a, makes the full stop a word of its own, in both sentences. What is BLEU then?`}
      unit="BLEU, from 0 to 1"
      limits={{ min: 0, max: 1, describe: 'a number from 0 to 1' }}
      verdict={
        guess === undefined
          ? undefined
          : `You said ${fixed(guess, 3)}; it is ${fixed(truth, 3)}${Math.abs(guess - truth) <= CLOSE ? ', so you are close' : ''}. Same sentences, another score: a BLEU without its settings says little.`
      }
      onGuess={(value) => {
        setGuess(value);
        onReveal();
      }}
      onSkip={() => {
        setGuess(undefined);
      }}
    />
  );
}
