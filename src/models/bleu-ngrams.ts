import { countNgrams } from './n-grams.ts';

/** One distinct n-gram of the candidate. */
export interface BleuNgram {
  readonly tokens: readonly string[];
  /** How often the candidate has it. */
  readonly count: number;
  /** The largest count in any single reference: what clipping allows. */
  readonly maxReferenceCount: number;
  /** The first reference with that count; null if none has the n-gram. */
  readonly referenceIndex: number | null;
  /** The smaller of the two counts. */
  readonly clippedCount: number;
}

/** The n-grams of one order, in order of first appearance in the candidate. */
export interface BleuNgramTable {
  readonly order: number;
  /** Sum of the clipped counts. */
  readonly correct: number;
  /** Number of n-grams in the candidate. */
  readonly total: number;
  readonly ngrams: readonly BleuNgram[];
}

const ngramTable = (
  references: readonly (readonly string[])[],
  candidate: readonly string[],
  order: number,
): BleuNgramTable => {
  const referenceCounts = references.map((tokens) => countNgrams(tokens, order));
  let correct = 0;
  let total = 0;
  const ngrams = Array.from(countNgrams(candidate, order), ([key, count]): BleuNgram => {
    let maxReferenceCount = 0;
    let referenceIndex: number | null = null;
    referenceCounts.forEach((counts, index) => {
      const inReference = counts.get(key) ?? 0;
      if (inReference <= maxReferenceCount) return;
      maxReferenceCount = inReference;
      referenceIndex = index;
    });
    const clippedCount = Math.min(count, maxReferenceCount);
    correct += clippedCount;
    total += count;
    return { tokens: key.split(' '), count, maxReferenceCount, referenceIndex, clippedCount };
  });
  return { order, correct, total, ngrams };
};

/** Modified n-gram precision, counted (Papineni et al. 2002, section 2.1): one table per order. */
export const ngramTables = (
  references: readonly (readonly string[])[],
  candidate: readonly string[],
  maxNgramOrder: number,
): BleuNgramTable[] =>
  Array.from({ length: maxNgramOrder }, (_, index) => ngramTable(references, candidate, index + 1));

/** The reference length closest to the candidate's; the shorter one on a tie. In tokens. */
export const closestReferenceLength = (
  referenceLengths: readonly number[],
  candidateLength: number,
): number => {
  const [first, ...others] = referenceLengths;
  if (first === undefined) throw new RangeError('BLEU needs at least one reference.');
  const distance = (length: number): number => Math.abs(length - candidateLength);
  return others.reduce((best, length) => {
    const closer = distance(length) - distance(best);
    return closer < 0 || (closer === 0 && length < best) ? length : best;
  }, first);
};
