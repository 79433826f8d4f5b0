import { bleuPrintout, corpusBleu, type BleuOptions, type BleuResult } from '../../models/bleu.ts';
import { chrfPrintout, corpusChrf, type ChrfOptions } from '../../models/chrf.ts';
import { tokenizerOf } from '../../models/bleu-tokens.ts';
import { PythonError } from '../python/syntax.ts';
import { Instance, itemsOf, numberOf, truth, Dict, type Value } from '../python/values.ts';
import { text, texts, withParameters, type Bound } from './arguments.ts';

const integers = (values: readonly number[]): Value => values.map((value) => BigInt(value));

const scoreOf = (result: BleuResult): Instance =>
  new Instance(
    'BLEUScore',
    {
      score: result.score,
      counts: integers(result.counts),
      totals: integers(result.totals),
      precisions: [...result.precisions],
      bp: result.bp,
      sys_len: BigInt(result.sysLen),
      ref_len: BigInt(result.refLen),
    },
    { text: () => bleuPrintout(result) },
  );

const optionsOf = (bound: Bound): BleuOptions => ({
  tokenize: tokenizerOf(text(bound['tokenize'] ?? '13a')),
  lowercase: truth(bound['lowercase'] ?? false),
  smoothMethod: text(bound['smooth_method'] ?? 'exp') as NonNullable<BleuOptions['smoothMethod']>,
  smoothValue:
    (bound['smooth_value'] ?? null) === null ? null : numberOf(bound['smooth_value'] ?? 0),
  effectiveOrder: truth(bound['effective_order'] ?? false),
  maxNgramOrder: numberOf(bound['max_ngram_order'] ?? 4n),
});

/** sacrebleu takes sets of references, one a sentence each, and stops with the shortest list. */
const bySentence = (
  hypotheses: Value,
  sets: Value,
): { outputs: string[]; references: string[][] } => {
  const outputs = itemsOf(hypotheses).map(text);
  const lists = itemsOf(sets).map((set) => itemsOf(set).map(text));
  const count = Math.min(outputs.length, ...lists.map((list) => list.length));
  return {
    outputs: outputs.slice(0, count),
    references: Array.from({ length: count }, (_, at) => lists.map((list) => list[at] ?? '')),
  };
};

/** A metric after its name, with the methods that sacrebleu's metrics share. */
const metric = (
  type: string,
  scored: (
    references: readonly (readonly string[])[],
    outputs: readonly string[],
  ) => { score: Instance; signature: string },
): Instance => {
  let signature: string | undefined;
  const remembered = (...texts: Parameters<typeof scored>): Instance => {
    const result = scored(...texts);
    ({ signature } = result);
    return result.score;
  };
  return new Instance(type, {
    corpus_score: withParameters(
      'corpus_score',
      { hypotheses: undefined, references: undefined },
      ({ hypotheses = null, references = null }) => {
        const sentences = bySentence(hypotheses, references);
        return remembered(sentences.references, sentences.outputs);
      },
    ),
    sentence_score: withParameters(
      'sentence_score',
      { hypothesis: undefined, references: undefined },
      ({ hypothesis, references }) => remembered([texts(references)], [text(hypothesis)]),
    ),
    get_signature: () => {
      if (signature === undefined)
        throw new PythonError('the number of references is unknown before a score is computed');
      const known = signature;
      return new Instance('Signature', {}, { text: () => known });
    },
  });
};

const BLEU = withParameters(
  'BLEU',
  {
    lowercase: false,
    force: false,
    tokenize: '13a',
    smooth_method: 'exp',
    smooth_value: null,
    max_ngram_order: 4n,
    effective_order: false,
  },
  (bound) => {
    const options = optionsOf(bound);
    return metric('BLEU', (references, outputs) => {
      const result = corpusBleu(references, outputs, options);
      return { score: scoreOf(result), signature: result.signature };
    });
  },
);

const CHRF = withParameters(
  'CHRF',
  {
    char_order: 6n,
    word_order: 0n,
    beta: 2n,
    lowercase: false,
    whitespace: false,
    eps_smoothing: false,
  },
  (bound) => {
    const options: ChrfOptions = {
      charOrder: numberOf(bound['char_order'] ?? 6n),
      wordOrder: numberOf(bound['word_order'] ?? 0n),
      beta: numberOf(bound['beta'] ?? 2n),
      lowercase: truth(bound['lowercase'] ?? false),
      whitespace: truth(bound['whitespace'] ?? false),
      epsSmoothing: truth(bound['eps_smoothing'] ?? false),
    };
    return metric('CHRF', (references, outputs) => {
      const result = corpusChrf(references, outputs, options);
      const text = () => chrfPrintout(result);
      const score = new Instance('CHRFScore', { score: result.score }, { text });
      return { score, signature: result.signature };
    });
  },
);

/** `sacrebleu`, by our BLEU and chrF. */
export const sacrebleu = { 'sacrebleu.metrics': { BLEU, CHRF } };

/** `compute` of `evaluate`'s sacrebleu, which takes the references of each prediction together. */
export const computeSacrebleu = withParameters(
  'compute',
  { predictions: undefined, references: undefined, tokenize: '13a', lowercase: false },
  (bound) => {
    const references = itemsOf(bound['references'] ?? null).map((list) =>
      typeof list === 'string' ? [list] : texts(list),
    );
    const result = corpusBleu(references, texts(bound['predictions']), optionsOf(bound));
    return new Dict(Object.entries(scoreOf(result).members));
  },
);
