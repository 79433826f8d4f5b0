import type { BleuSettings } from './bleu-settings.ts';

/** Precisions after smoothing, and the counts they come from. One entry per order, from 1. */
interface SmoothedPrecisions {
  readonly counts: readonly number[];
  readonly totals: readonly number[];
  /** 0 to 100. */
  readonly precisions: readonly number[];
  /** How many orders the geometric mean takes in. */
  readonly order: number;
}

/**
 * Brevity penalty (Papineni et al. 2002, section 2.2): 1 unless the candidate is shorter than the
 * reference, then exp(1 - r/c); 0 for an empty candidate. Lengths in tokens.
 */
export const brevityPenalty = (candidateLength: number, referenceLength: number): number => {
  if (candidateLength >= referenceLength) return 1;
  return candidateLength === 0 ? 0 : Math.exp(1 - referenceLength / candidateLength);
};

/**
 * n-gram precisions in percent, smoothed as in Chen and Cherry (2014): 'floor' is their method 1,
 * 'add-k' method 2 (orders above 1 only), 'exp' method 3. Nothing is smoothed if no n-gram of any
 * order matches.
 */
export const smoothedPrecisions = (
  correct: readonly number[],
  total: readonly number[],
  settings: BleuSettings,
): SmoothedPrecisions => {
  const counts = [...correct];
  const totals = [...total];
  const precisions = counts.map(() => 0);
  let order = counts.length;
  if (correct.every((count) => count === 0)) return { counts, totals, precisions, order };

  const { smoothMethod, smoothValue, effectiveOrder } = settings;
  let zeroOrderFactor = 1;
  for (let index = 0; index < counts.length; index += 1) {
    const added = smoothMethod === 'add-k' && index > 0 ? smoothValue : 0;
    const matches = (counts[index] ?? 0) + added;
    const ngrams = (totals[index] ?? 0) + added;
    counts[index] = matches;
    totals[index] = ngrams;
    if (ngrams === 0) break;
    if (effectiveOrder) order = index + 1;
    if (matches > 0) {
      precisions[index] = (100 * matches) / ngrams;
    } else if (smoothMethod === 'exp') {
      zeroOrderFactor *= 2;
      precisions[index] = 100 / (zeroOrderFactor * ngrams);
    } else if (smoothMethod === 'floor') {
      precisions[index] = (100 * smoothValue) / ngrams;
    }
  }
  return { counts, totals, precisions, order };
};
