import { PythonError } from '../python/syntax.ts';
import { Instance } from '../python/values.ts';
import type { Libraries } from '../python/run.ts';
import { text } from './arguments.ts';
import { numpy } from './numpy.ts';
import { peft } from './peft.ts';
import { computeRouge, rougeScore } from './rouge-score.ts';
import { computeSacrebleu, sacrebleu } from './sacrebleu.ts';
import { transformers } from './transformers.ts';

const METRICS = { rouge: computeRouge, sacrebleu: computeSacrebleu };

/**
 * What stands in for the libraries while the output of a listing is proven: the models of the
 * course, behind the names and parameters that the libraries have.
 * @param write takes what a library prints
 */
export const libraries = (write: (text: string) => void): Libraries => ({
  ...rougeScore,
  ...sacrebleu,
  ...peft(write),
  ...transformers,
  ...numpy,
  evaluate: {
    load: ([name]) => {
      const compute = METRICS[text(name) as keyof typeof METRICS];
      if (!(text(name) in METRICS))
        throw new PythonError(`the metric ${text(name)} is not known here`);
      return new Instance('metric', { compute });
    },
  },
});
