import { fixed } from '../shared/format.ts';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import type { Prediction } from '../shared/prediction/use-prediction.ts';
import type { TeaRow } from './prepare.ts';

interface Props {
  prediction: Prediction<number>;
  tea: TeaRow;
  live: boolean;
  onReveal: () => void;
}

/** Asks what another tokenizer makes of the same sentences. */
export function Ask({ prediction, tea: { split, tok13a: truth }, live, onReveal }: Props) {
  return (
    <AskNumber
      prediction={prediction}
      live={live}
      question={`Split at spaces, this candidate has a BLEU of ${fixed(split, 3)}. Make the full stop a token of its own in both sentences, as 13a does: what is BLEU then?`}
      unit="from 0 to 1"
      limits={{ min: 0, max: 1, describe: 'a number from 0 to 1' }}
      verdict={(guess) =>
        `You said ${fixed(guess, 3)}; it is ${fixed(truth, 3)}. Same sentences, another score: a BLEU without its settings says little.`
      }
      onGuess={onReveal}
    />
  );
}
