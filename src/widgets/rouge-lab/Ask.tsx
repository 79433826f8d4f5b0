import { fixed } from '../shared/format.ts';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import type { Prediction } from '../shared/prediction/use-prediction.ts';
import { stateOf, type TextExample } from '../shared/text-examples.ts';
import type { Prepared } from './prepare.ts';
import { CHOICES, type State } from './settings.ts';

interface Props {
  prediction: Prediction<number>;
  /** the contradiction that the question is about, and the paraphrase beside it */
  asked: TextExample;
  paraphrase: TextExample;
  prepared: Prepared;
  live: boolean;
  onReveal: (state: State) => void;
}

const quoted = ({ references: [reference = ''], candidate }: TextExample): string =>
  `“${candidate}” for “${reference}”`;

/** Asks what a contradiction scores. */
export function Ask({ prediction, asked, paraphrase, prepared, live, onReveal }: Props) {
  return (
    <AskNumber
      prediction={prediction}
      live={live}
      question={`A candidate says the opposite of its reference: ${quoted(asked)} Which F does ROUGE-\u20601 give it?`}
      unit="from 0 to 1"
      limits={{ min: 0, max: 1, describe: 'a number from 0 to 1' }}
      verdict={(guess) =>
        `You said ${fixed(guess, 3)}; it is ${fixed(prepared.contradiction, 3)}, since all words but ‘not’ are shared. The true paraphrase ${quoted(paraphrase)} gets ${fixed(prepared.paraphrase, 3)}.`
      }
      onGuess={() => {
        onReveal(stateOf(CHOICES, asked));
      }}
    />
  );
}
