import { closestReferenceLength, ngramTables, type BleuNgramTable } from './bleu-ngrams.ts';
import { brevityPenalty, smoothedPrecisions } from './bleu-score.ts';
import { bleuSettings, bleuSignature, type BleuOptions } from './bleu-settings.ts';
import { bleuTokens } from './bleu-tokens.ts';
import { fixed } from './python-format.ts';

export type { BleuOptions } from './bleu-settings.ts';

/** BLEU and what it is made of. Lists have one entry per n-gram order, from 1. */
export interface BleuResult {
  /** 0 to 100; rounding can lift identical texts to 100.00000000000004. */
  readonly score: number;
  /** Clipped matches; with add-k smoothing, k is already added to the orders above 1. */
  readonly counts: readonly number[];
  /** n-grams of the candidate; with add-k smoothing as for `counts`. */
  readonly totals: readonly number[];
  /** 0 to 100, smoothed. */
  readonly precisions: readonly number[];
  /** Brevity penalty, 0 to 1. */
  readonly bp: number;
  /** Length of the candidate in tokens. */
  readonly sysLen: number;
  /** Length of the closest reference in tokens, summed over the segments. */
  readonly refLen: number;
  /** sacrebleu's description of the settings, to be printed next to the score. */
  readonly signature: string;
}

/** The n-gram tables of one segment and the two lengths that the brevity penalty compares. */
interface BleuSegment {
  readonly candidate: readonly string[];
  readonly references: readonly (readonly string[])[];
  readonly tables: readonly BleuNgramTable[];
  readonly refLen: number;
}

/**
 * What BLEU counts in one segment: tokens, one n-gram table per order, closest reference length.
 *
 * @throws RangeError if there is no reference or an option is out of range.
 */
export const bleuSegment = (
  references: readonly string[],
  candidate: string,
  options: BleuOptions = {},
): BleuSegment => {
  const { maxNgramOrder } = bleuSettings(options);
  const tokens = bleuTokens(candidate, options);
  const referenceTokens = references.map((reference) => bleuTokens(reference, options));
  const lengths = referenceTokens.map((list) => list.length);
  return {
    candidate: tokens,
    references: referenceTokens,
    refLen: closestReferenceLength(lengths, tokens.length),
    tables: ngramTables(referenceTokens, tokens, maxNgramOrder),
  };
};

/**
 * BLEU of a corpus, equal to sacrebleu 2.6.0 (Papineni et al. 2002; Post 2018): counts and lengths
 * are added up over the segments first and scored once.
 *
 * @param references `references[i]` are the references of `candidates[i]`; at least one each.
 * @throws RangeError if there is no segment, if the two lists differ in length, if a segment has no
 *   reference or an option is out of range.
 */
export const corpusBleu = (
  references: readonly (readonly string[])[],
  candidates: readonly string[],
  options: BleuOptions = {},
): BleuResult => {
  if (candidates.length === 0) throw new RangeError('BLEU needs at least one candidate.');
  if (references.length !== candidates.length) {
    throw new RangeError(
      'BLEU needs one list of references for each candidate: ' +
        `${references.length} lists for ${candidates.length} candidates.`,
    );
  }
  const settings = bleuSettings(options);
  const correct = new Array<number>(settings.maxNgramOrder).fill(0);
  const total = [...correct];
  let sysLen = 0;
  let refLen = 0;
  candidates.forEach((candidate, index) => {
    const segment = bleuSegment(references[index] ?? [], candidate, options);
    sysLen += segment.candidate.length;
    refLen += segment.refLen;
    segment.tables.forEach((table, order) => {
      correct[order] = (correct[order] ?? 0) + table.correct;
      total[order] = (total[order] ?? 0) + table.total;
    });
  });

  const bp = brevityPenalty(sysLen, refLen);
  const { counts, totals, precisions, order } = smoothedPrecisions(correct, total, settings);
  const logSum = precisions.slice(0, order).reduce((sum, value) => sum + Math.log(value), 0);
  const signature = bleuSignature(
    references.map((list) => list.length),
    settings,
  );
  const score = bp * Math.exp(logSum / order);
  return { score, counts, totals, precisions, bp, sysLen, refLen, signature };
};

/**
 * BLEU of one sentence: a corpus of one segment, with the effective order on unless switched off.
 *
 * @throws RangeError if there is no reference or an option is out of range.
 */
export const sentenceBleu = (
  references: readonly string[],
  candidate: string,
  options: BleuOptions = {},
): BleuResult =>
  corpusBleu([references], [candidate], {
    ...options,
    effectiveOrder: options.effectiveOrder ?? true,
  });

/** The line that sacrebleu prints for a score. */
export const bleuPrintout = ({ score, precisions, bp, sysLen, refLen }: BleuResult): string =>
  `BLEU = ${fixed(score, 2)} ${precisions.map((value) => fixed(value, 1)).join('/')} ` +
  `(BP = ${fixed(bp, 3)} ratio = ${fixed(refLen === 0 ? 0 : sysLen / refLen, 3)} ` +
  `hyp_len = ${sysLen} ref_len = ${refLen})`;
