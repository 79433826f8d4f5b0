import { SACREBLEU_VERSION } from './bleu-settings.ts';
import { splitAtWhiteSpace } from './bleu-tokens.ts';
import { clippedHits, countNgrams } from './n-grams.ts';
import { fixed } from './python-format.ts';

/** Options of chrF, by sacrebleu's names; what is left out takes its default. */
export interface ChrfOptions {
  /** Longest n-gram of characters; default 6. */
  readonly charOrder?: number | undefined;
  /** Longest n-gram of words: 0 (default) for chrF, 2 for chrF++. */
  readonly wordOrder?: number | undefined;
  /** How many times as much as precision recall weighs; default 2. */
  readonly beta?: number | undefined;
  readonly lowercase?: boolean | undefined;
  /** Count white space among the characters; off by default. */
  readonly whitespace?: boolean | undefined;
  /** Take in orders that are longer than a text, with a score near 0; off by default. */
  readonly epsSmoothing?: boolean | undefined;
}

/** What is counted of one order. */
export interface ChrfOrder {
  readonly unit: 'character' | 'word';
  readonly n: number;
  /** n-grams of the candidate; 0 if the reference has none of this order */
  readonly candidate: number;
  readonly reference: number;
  /** clipped */
  readonly matches: number;
}

export interface ChrfResult {
  /** 0 to 100 */
  readonly score: number;
  /** chrF2 or chrF2++, with beta and a plus for each order of words */
  readonly name: string;
  readonly signature: string;
  /** The orders of characters from 1, then those of words; against the best reference. */
  readonly orders: readonly ChrfOrder[];
}

type Settings = Readonly<Required<{ [K in keyof ChrfOptions]: NonNullable<ChrfOptions[K]> }>>;

/** What stands for 0 where epsSmoothing is on. */
const EPSILON = 1e-16;

const PUNCTUATION = /[!-/:-@[-`{-~]/u;

const settingsOf = (options: ChrfOptions): Settings => {
  const { charOrder = 6, wordOrder = 0, beta = 2 } = options;
  for (const [name, value, least] of [
    ['charOrder', charOrder, 1],
    ['wordOrder', wordOrder, 0],
    ['beta', beta, 1],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < least)
      throw new RangeError(`${name} must be a whole number from ${least}, not ${value}.`);
  }
  const { lowercase = false, whitespace = false, epsSmoothing = false } = options;
  return { charOrder, wordOrder, beta, lowercase, whitespace, epsSmoothing };
};

/** Words with a mark at one end cut off: at the end, else at the start, never both. */
const wordsOf = (text: string): string[] =>
  splitAtWhiteSpace(text).flatMap((word) => {
    const characters = Array.from(word);
    if (characters.length === 1) return [word];
    const [first = '', last = ''] = [characters[0], characters.at(-1)];
    if (PUNCTUATION.test(last)) return [word.slice(0, -1), last];
    return PUNCTUATION.test(first) ? [first, word.slice(1)] : [word];
  });

type Counts = readonly {
  unit: ChrfOrder['unit'];
  n: number;
  counts: ReadonlyMap<string, number>;
}[];

const countsOf = (text: string, settings: Settings): Counts => {
  const { charOrder, wordOrder, whitespace } = settings;
  const line = settings.lowercase ? text.toLowerCase() : text;
  const characters = Array.from(whitespace ? line : splitAtWhiteSpace(line).join(''));
  const words = wordOrder > 0 ? wordsOf(line) : [];
  const orders = (unit: ChrfOrder['unit'], tokens: readonly string[], most: number) =>
    Array.from({ length: most }, (_, index) => ({
      unit,
      n: index + 1,
      counts: countNgrams(tokens, index + 1),
    }));
  return [...orders('character', characters, charOrder), ...orders('word', words, wordOrder)];
};

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

const compared = (candidate: Counts, reference: Counts): ChrfOrder[] =>
  candidate.map(({ unit, n, counts }, index) => {
    const others = reference[index]?.counts ?? new Map<string, number>();
    return {
      unit,
      n,
      candidate: others.size > 0 ? total(counts) : 0,
      reference: total(others),
      matches: clippedHits(counts, others),
    };
  });

/** F-beta of the mean precision and the mean recall, 0 to 100 (Popović 2015). */
const fScore = (orders: readonly ChrfOrder[], { beta, epsSmoothing }: Settings): number => {
  const factor = beta ** 2;
  const f = (precision: number, recall: number): number =>
    ((1 + factor) * precision * recall) / (factor * precision + recall);
  if (epsSmoothing) {
    const each = orders.map(({ candidate, reference, matches }) => {
      const precision = candidate > 0 ? matches / candidate : EPSILON;
      const recall = reference > 0 ? matches / reference : EPSILON;
      return factor * precision + recall > 0 ? f(precision, recall) : EPSILON;
    });
    return (100 * each.reduce((sum, value) => sum + value, 0)) / orders.length;
  }
  const used = orders.filter(({ candidate, reference }) => candidate > 0 && reference > 0);
  const mean = (share: (order: ChrfOrder) => number): number =>
    used.reduce((sum, order) => sum + share(order), 0) / Math.max(1, used.length);
  const precision = mean(({ matches, candidate }) => matches / candidate);
  const recall = mean(({ matches, reference }) => matches / reference);
  return precision + recall > 0 ? 100 * f(precision, recall) : 0;
};

const signatureOf = (referenceCounts: readonly number[], settings: Settings): string => {
  const [first, ...others] = referenceCounts;
  const same = others.every((count) => count === first) && first !== undefined;
  const yes = (on: boolean): string => (on ? 'yes' : 'no');
  return [
    `nrefs:${same ? first : 'var'}`,
    `case:${settings.lowercase ? 'lc' : 'mixed'}`,
    `eff:${yes(!settings.epsSmoothing)}`,
    `nc:${settings.charOrder}`,
    `nw:${settings.wordOrder}`,
    `space:${yes(settings.whitespace)}`,
    `version:${SACREBLEU_VERSION}`,
  ].join('|');
};

/**
 * chrF and chrF++ of a corpus, equal to sacrebleu 2.6.0 (Popović 2015, 2017): of several references
 * each segment keeps the best, counts are added up over the segments and scored once.
 *
 * @param references `references[i]` are the references of `candidates[i]`; at least one each.
 * @throws RangeError if there is no segment, if the two lists differ in length, if a segment has no
 *   reference or an option is out of range.
 */
export const corpusChrf = (
  references: readonly (readonly string[])[],
  candidates: readonly string[],
  options: ChrfOptions = {},
): ChrfResult => {
  const settings = settingsOf(options);
  if (candidates.length === 0) throw new RangeError('chrF needs at least one candidate.');
  if (references.length !== candidates.length || references.some((list) => list.length === 0))
    throw new RangeError('chrF needs at least one reference for each candidate.');
  const segments = candidates.map((candidate, index) => {
    const counts = countsOf(candidate, settings);
    const [first = [], ...others] = (references[index] ?? []).map((reference) =>
      compared(counts, countsOf(reference, settings)),
    );
    return others.reduce(
      (best, orders) => (fScore(orders, settings) > fScore(best, settings) ? orders : best),
      first,
    );
  });
  const [first = [], ...others] = segments;
  const orders = first.map((order, index) =>
    others.reduce(
      (sum, segment) => ({
        ...sum,
        candidate: sum.candidate + (segment[index]?.candidate ?? 0),
        reference: sum.reference + (segment[index]?.reference ?? 0),
        matches: sum.matches + (segment[index]?.matches ?? 0),
      }),
      order,
    ),
  );
  return {
    score: fScore(orders, settings),
    name: `chrF${settings.beta}${'+'.repeat(settings.wordOrder)}`,
    signature: signatureOf(
      references.map((list) => list.length),
      settings,
    ),
    orders,
  };
};

/** chrF of one sentence: a corpus of one segment. @throws RangeError as `corpusChrf` does */
export const sentenceChrf = (
  references: readonly string[],
  candidate: string,
  options: ChrfOptions = {},
): ChrfResult => corpusChrf([references], [candidate], options);

/** The line that sacrebleu prints for a score. */
export const chrfPrintout = ({ name, score }: ChrfResult): string => `${name} = ${fixed(score, 2)}`;
