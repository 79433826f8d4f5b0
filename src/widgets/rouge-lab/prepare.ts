import { type TextExample, stateOf } from '../shared/text-examples.ts';
import { analyse, type Analysis } from './analysis.ts';
import { requestOf } from './request.ts';
import { CHOICES } from './settings.ts';

/** What is counted when the page is built, so that readers fetch the counting only when they use it. */
export interface Prepared {
  /** of the first example */
  readonly initial: Analysis;
  /** ROUGE-1 F of the paraphrase and of the contradiction that the prediction is about */
  readonly paraphrase: number;
  readonly contradiction: number;
}

/** @throws Error if an example is missing or cannot be counted */
export function prepare(examples: readonly TextExample[]): Prepared {
  const analysed = (example: TextExample | undefined): Analysis => {
    if (!example) throw new Error('An example of ROUGE is missing.');
    const outcome = analyse(requestOf(stateOf(CHOICES, example)));
    if (!outcome.ok) throw new Error(`Example "${example.id}": ${outcome.message}.`);
    return outcome.result;
  };
  const scoreOf = (wanted: string): number =>
    analysed(examples.find(({ id }) => id === wanted)).counts[0]?.rouge1.fmeasure ?? 0;
  return {
    initial: analysed(examples[0]),
    paraphrase: scoreOf('paraphrase'),
    contradiction: scoreOf('negation'),
  };
}
