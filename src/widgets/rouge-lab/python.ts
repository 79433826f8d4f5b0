import { fixed } from '../../models/python-format.ts';
import { rouge } from '../../models/rouge.ts';
import { type Program, pythonText, pythonTexts } from '../shared/as-python/program.ts';
import { MEASURES } from './measures.ts';
import { requestOf } from './request.ts';
import type { State } from './settings.ts';

export { ProgramText } from '../shared/as-python/ProgramText.tsx';

/** All scores on the stage from Google's rouge_score. */
export function program(state: State): Program {
  const { references, candidate, useStemmer, against } = requestOf(state);
  const chosen = against === undefined ? undefined : references[against];
  const compared = chosen === undefined ? references : [chosen];
  const [only] = compared;
  if (only === undefined) return { why: 'ROUGE needs at least one reference.' };
  const several = compared.length > 1;
  const scores = rouge(compared, candidate, { useStemmer });
  return {
    code: [
      '# pip install rouge-score',
      'from rouge_score import rouge_scorer',
      '',
      several ? `references = ${pythonTexts(compared)}` : `reference = ${pythonText(only)}`,
      `candidate = ${pythonText(candidate)}`,
      `types = [${MEASURES.map(pythonText).join(', ')}]`,
      `scorer = rouge_scorer.RougeScorer(types, use_stemmer=${useStemmer ? 'True' : 'False'})`,
      several
        ? 'scores = scorer.score_multi(references, candidate)  # the best reference each'
        : 'scores = scorer.score(reference, candidate)',
      'for name, (precision, recall, f1) in scores.items():',
      '    print(f"{name}: P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")',
    ].join('\n'),
    output: MEASURES.map((name) => {
      const { precision, recall, fmeasure } = scores[name];
      return `${name}: P ${fixed(precision, 3)}  R ${fixed(recall, 3)}  F1 ${fixed(fmeasure, 3)}`;
    }).join('\n'),
  };
}
