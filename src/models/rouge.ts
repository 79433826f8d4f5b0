import { lcsFinder, tokenInterner, type TokenIds } from './longest-common-subsequence.ts';
import { clippedHits, countNgrams, ngramTotal, type NgramKey } from './n-grams.ts';
import { unionLcs } from './rouge-summary.ts';
import { rougeLines, rougeTokens, type RougeOptions } from './rouge-tokens.ts';

/** The ROUGE variants that `rouge` computes. */
export type RougeType = 'rouge1' | 'rouge2' | 'rouge3' | 'rouge4' | 'rougeL' | 'rougeLsum';

/** Each between 0 and 1; `fmeasure` is the balanced F (beta = 1). */
export interface RougeScore {
  readonly precision: number;
  readonly recall: number;
  readonly fmeasure: number;
}

export type RougeScores = Record<RougeType, RougeScore>;

type Order = 1 | 2 | 3 | 4;

interface PreparedText {
  readonly tokenCount: number;
  readonly ngrams: Readonly<Record<Order, ReadonlyMap<NgramKey, number>>>;
  readonly ids: TokenIds;
  readonly lines: readonly TokenIds[];
}

const prepare = (
  text: string,
  intern: (tokens: readonly string[]) => TokenIds,
  options: RougeOptions,
): PreparedText => {
  const tokens = rougeTokens(text, options);
  const texts = tokens.map((token) => token.text);
  const ngrams = (order: Order): Map<NgramKey, number> => countNgrams(texts, order);
  const ids = intern(texts);
  return {
    tokenCount: tokens.length,
    ngrams: { 1: ngrams(1), 2: ngrams(2), 3: ngrams(3), 4: ngrams(4) },
    ids,
    lines: rougeLines(text, tokens).map((line) => ids.subarray(line.firstToken, line.lastToken)),
  };
};

/** Precision, recall and F from hits; a total of 0 counts as 1, so that empty texts score 0. */
export const rougeScore = (
  hits: number,
  referenceTotal: number,
  candidateTotal: number,
): RougeScore => {
  const precision = hits / Math.max(candidateTotal, 1);
  const recall = hits / Math.max(referenceTotal, 1);
  const sum = precision + recall;
  return { precision, recall, fmeasure: sum > 0 ? (2 * precision * recall) / sum : 0 };
};

const summaryHits = (reference: PreparedText, candidate: PreparedText): number => {
  let hits = 0;
  for (const union of unionLcs(reference.lines, candidate.lines)) {
    hits += union.filter((position) => position.counted).length;
  }
  return hits;
};

const scorePair = (reference: PreparedText, candidate: PreparedText): RougeScores => {
  const ofNgrams = (order: Order): RougeScore =>
    rougeScore(
      clippedHits(reference.ngrams[order], candidate.ngrams[order]),
      ngramTotal(reference.tokenCount, order),
      ngramTotal(candidate.tokenCount, order),
    );
  const ofTokens = (hits: number): RougeScore =>
    rougeScore(hits, reference.tokenCount, candidate.tokenCount);
  return {
    rouge1: ofNgrams(1),
    rouge2: ofNgrams(2),
    rouge3: ofNgrams(3),
    rouge4: ofNgrams(4),
    rougeL: ofTokens(lcsFinder(reference.ids).length(candidate.ids)),
    rougeLsum: ofTokens(summaryHits(reference, candidate)),
  };
};

const higherF = (best: RougeScore, next: RougeScore): RougeScore =>
  next.fmeasure > best.fmeasure ? next : best;

const bestOfEachType = (best: RougeScores, next: RougeScores): RougeScores => ({
  rouge1: higherF(best.rouge1, next.rouge1),
  rouge2: higherF(best.rouge2, next.rouge2),
  rouge3: higherF(best.rouge3, next.rouge3),
  rouge4: higherF(best.rouge4, next.rouge4),
  rougeL: higherF(best.rougeL, next.rougeL),
  rougeLsum: higherF(best.rougeLsum, next.rougeLsum),
});

/**
 * ROUGE of one candidate, equal to the google-research implementation `RougeScorer` (Lin 2004,
 * sections 2 and 3).
 *
 * @param references at least one. Each is scored separately; for every type the reference with the
 *   highest F is reported, the first one on a tie.
 * @throws RangeError if there is no reference.
 */
export const rouge = (
  references: readonly string[],
  candidate: string,
  options: RougeOptions = {},
): RougeScores => {
  const intern = tokenInterner();
  const prepared = prepare(candidate, intern, options);
  const [first, ...others] = references;
  if (first === undefined) throw new RangeError('ROUGE needs at least one reference.');
  const score = (reference: string): RougeScores =>
    scorePair(prepare(reference, intern, options), prepared);
  return others.reduce((best, reference) => bestOfEachType(best, score(reference)), score(first));
};
