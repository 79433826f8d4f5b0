import { useState } from 'preact/hooks';
import { Prediction } from '../shared/Prediction.tsx';
import { type Helm, measuring, without } from './helm.ts';
import type { State } from './settings.ts';
import { list } from './words.ts';

interface Props {
  helm: Helm;
  live: boolean;
  onReveal: (change: Partial<State>) => void;
}

/** Asks how far one of HELM's qualities reaches. */
export function Ask({ helm, live, onReveal }: Props) {
  const [guess, setGuess] = useState<number>();
  const all = helm.matrix.length;
  const truth = measuring(helm, 'calibration').length;
  return (
    <Prediction
      live={live}
      question={`Predict: HELM crosses ${all} core scenarios with seven metrics. In how many of the ${all} is calibration measured, that is, whether a model is as sure as it is right?`}
      unit={`of ${all}`}
      limits={{ min: 0, max: all, describe: `a number from 0 to ${all}` }}
      verdict={
        guess === undefined
          ? undefined
          : `You said ${guess}; it is ${truth}${guess === truth ? ', exactly' : ''}. Missing: ${list(without(helm, 'calibration'))}. Even a benchmark of many qualities does not measure each of them everywhere.`
      }
      onGuess={(value) => {
        setGuess(value);
        onReveal({ view: 'helm', quality: 'calibration' });
      }}
      onSkip={() => {
        setGuess(undefined);
      }}
    />
  );
}
