import { lcsFinder, tokenInterner, type PositionPair } from './longest-common-subsequence.ts';
import { ngramPositions, ngramTotal } from './n-grams.ts';
import { unionLcs } from './rouge-summary.ts';
import {
  discardedSpans,
  rougeLines,
  rougeTokens,
  type DiscardedSpan,
  type RougeLine,
  type RougeOptions,
  type RougeToken,
} from './rouge-tokens.ts';

/** One of the two texts as ROUGE sees it. Offsets point into the raw text. */
export interface AlignedText {
  readonly tokens: readonly RougeToken[];
  readonly discarded: readonly DiscardedSpan[];
  readonly lines: readonly RougeLine[];
  /** Tokens whose word is not in the other text but whose stem is (indices, ascending). */
  readonly equalByStemming: readonly number[];
}

/** A matched pair of tokens or n-grams; positions are indices of (first) tokens. */
export interface AlignedPair extends PositionPair {
  /** True when the words differ and only their stems agree. */
  readonly byStemming: boolean;
}

/** One n-gram that occurs in both texts. */
interface NgramMatch {
  readonly tokens: readonly string[];
  readonly referencePositions: readonly number[];
  readonly candidatePositions: readonly number[];
  /** The hits: the first occurrences on both sides, paired from left to right. */
  readonly pairs: readonly AlignedPair[];
  /** Occurrences beyond the other text's count, which clipping leaves out; one side is empty. */
  readonly clippedReference: readonly number[];
  readonly clippedCandidate: readonly number[];
}

/** ROUGE-N for one n; `hits` is the number of all pairs. */
export interface NgramAlignment {
  readonly order: number;
  readonly hits: number;
  readonly referenceTotal: number;
  readonly candidateTotal: number;
  readonly matches: readonly NgramMatch[];
}

/** A reference token in the union LCS of its line. All indices are tokens of the whole text. */
export interface UnionToken {
  readonly reference: number;
  readonly referenceLine: number;
  /** Its partners, at most one per candidate line. */
  readonly candidates: readonly { readonly line: number; readonly candidate: number }[];
  /** False when the candidate has no such token left, so that it adds no hit. */
  readonly counted: boolean;
}

/** Everything a view needs to draw ROUGE between two texts. */
export interface RougeAlignment {
  readonly reference: AlignedText;
  readonly candidate: AlignedText;
  /** ROUGE-1 to ROUGE-4. */
  readonly ngrams: readonly NgramAlignment[];
  /** ROUGE-L: the LCS that the reference implementation would read back. */
  readonly longestCommonSubsequence: readonly AlignedPair[];
  /** ROUGE-Lsum, in the order of the reference; the hits are those that are `counted`. */
  readonly union: readonly UnionToken[];
}

type Tokens = readonly RougeToken[];

const alignedPair = (
  reference: Tokens,
  candidate: Tokens,
  pair: PositionPair,
  order: number,
): AlignedPair => {
  const words = (tokens: Tokens, at: number): string =>
    tokens
      .slice(at, at + order)
      .map((token) => token.word)
      .join(' ');
  const { reference: i, candidate: j } = pair;
  return { reference: i, candidate: j, byStemming: words(reference, i) !== words(candidate, j) };
};

const alignNgrams = (reference: Tokens, candidate: Tokens, order: number): NgramAlignment => {
  const texts = (tokens: Tokens): string[] => tokens.map((token) => token.text);
  const candidates = ngramPositions(texts(candidate), order);
  const matches: NgramMatch[] = [];
  let hits = 0;
  for (const [key, referencePositions] of ngramPositions(texts(reference), order)) {
    const candidatePositions = candidates.get(key);
    if (candidatePositions === undefined) continue;
    const pairs = referencePositions.flatMap((position, index) => {
      const partner = candidatePositions[index];
      if (partner === undefined) return [];
      const pair = { reference: position, candidate: partner };
      return [alignedPair(reference, candidate, pair, order)];
    });
    hits += pairs.length;
    matches.push({
      tokens: key.split(' '),
      referencePositions,
      candidatePositions,
      pairs,
      clippedReference: referencePositions.slice(pairs.length),
      clippedCandidate: candidatePositions.slice(pairs.length),
    });
  }
  return {
    order,
    hits,
    referenceTotal: ngramTotal(reference.length, order),
    candidateTotal: ngramTotal(candidate.length, order),
    matches,
  };
};

const alignedText = (text: string, tokens: Tokens, others: Tokens): AlignedText => {
  const otherWords = new Set(others.map((token) => token.word));
  const otherTexts = new Set(others.map((token) => token.text));
  return {
    tokens,
    discarded: discardedSpans(text, tokens),
    lines: rougeLines(text, tokens),
    equalByStemming: tokens.flatMap((token, index) =>
      otherTexts.has(token.text) && !otherWords.has(token.word) ? [index] : [],
    ),
  };
};

/**
 * How a candidate matches one reference under ROUGE: tokens with their place in the raw text, the
 * matched n-grams, the longest common subsequence and the union of ROUGE-Lsum. The counts are those
 * behind `rouge([reference], candidate, options)`.
 */
export const rougeAlignment = (
  reference: string,
  candidate: string,
  options: RougeOptions = {},
): RougeAlignment => {
  const referenceTokens = rougeTokens(reference, options);
  const candidateTokens = rougeTokens(candidate, options);
  const left = alignedText(reference, referenceTokens, candidateTokens);
  const right = alignedText(candidate, candidateTokens, referenceTokens);

  const intern = tokenInterner();
  const referenceIds = intern(referenceTokens.map((token) => token.text));
  const candidateIds = intern(candidateTokens.map((token) => token.text));

  const union: UnionToken[] = [];
  const unionsByLine = unionLcs(
    left.lines.map((line) => referenceIds.subarray(line.firstToken, line.lastToken)),
    right.lines.map((line) => candidateIds.subarray(line.firstToken, line.lastToken)),
  );
  let referenceLine = 0;
  for (const positions of unionsByLine) {
    const offset = left.lines[referenceLine]?.firstToken ?? 0;
    for (const { position, partners, counted } of positions) {
      const candidates = partners.map((partner) => ({
        line: partner.line,
        candidate: (right.lines[partner.line]?.firstToken ?? 0) + partner.position,
      }));
      union.push({ reference: offset + position, referenceLine, candidates, counted });
    }
    referenceLine += 1;
  }

  return {
    reference: left,
    candidate: right,
    ngrams: [1, 2, 3, 4].map((order) => alignNgrams(referenceTokens, candidateTokens, order)),
    longestCommonSubsequence: lcsFinder(referenceIds)
      .pairs(candidateIds)
      .map((pair) => alignedPair(referenceTokens, candidateTokens, pair, 1)),
    union,
  };
};
