import { bleuPrintout, sentenceBleu } from '../../models/bleu.ts';
import { chrfPrintout, sentenceChrf } from '../../models/chrf.ts';
import {
  type Program,
  pythonArguments,
  pythonText,
  pythonTexts,
} from '../shared/as-python/program.ts';
import { requestOf } from './request.ts';
import type { State } from './settings.ts';

export { ProgramText } from '../shared/as-python/ProgramText.tsx';

/** What the metric takes if nothing is said, by sacrebleu's names. */
const STANDARD = {
  tokenize: '13a',
  smooth_method: 'exp',
  lowercase: false,
  effective_order: false,
};

/** The score on the stage from sacrebleu, with its signature, and chrF. */
export function program(state: State): Program {
  const { references, candidate, options } = requestOf(state);
  if (references.length === 0) return { why: 'BLEU needs at least one reference.' };
  const lowercase = options.lowercase ?? false;
  const given = {
    tokenize: options.tokenize ?? '13a',
    smooth_method: options.smoothMethod ?? 'exp',
    lowercase,
    effective_order: options.effectiveOrder ?? false,
  };
  const bleu = sentenceBleu(references, candidate, options);
  return {
    code: [
      '# pip install sacrebleu',
      'from sacrebleu.metrics import BLEU, CHRF',
      '',
      `references = ${pythonTexts(references)}`,
      `candidate = ${pythonText(candidate)}`,
      `bleu = BLEU(${pythonArguments(given, STANDARD)})`,
      'print(bleu.sentence_score(candidate, references))',
      'print(bleu.get_signature())',
      `print(CHRF(${pythonArguments({ lowercase }, STANDARD)}).sentence_score(candidate, references))`,
    ].join('\n'),
    output: [
      bleuPrintout(bleu),
      bleu.signature,
      chrfPrintout(sentenceChrf(references, candidate, { lowercase })),
    ].join('\n'),
  };
}
