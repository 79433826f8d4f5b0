import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import type { Prediction } from '../shared/prediction/use-prediction.ts';
import { MONTHS_ASKED } from './asked.ts';
import { type State, settings } from './settings.ts';

interface Props {
  prediction: Prediction<number>;
  live: boolean;
  update: (change: Partial<State>) => void;
}

/** Asks how long GLUE told models from people. */
export function Ask({ prediction, live, update }: Props) {
  return (
    <AskNumber
      {...{ prediction, live }}
      question="GLUE came out in April 2018: people scored 87.1, models 70 on average. After how many months did a model first score more than the people?"
      unit="months"
      limits={MONTHS_ASKED}
      verdict={(guess) =>
        `You said ${String(guess)}; it took between thirteen and fourteen. In June 2019 a model had 87.6, and the human value said no more about the next.`
      }
      onGuess={() => {
        update(settings.initial);
      }}
    />
  );
}
