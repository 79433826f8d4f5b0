export const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** Lower-case words that always count the same, whatever stands round them. */
export interface Lexicon {
  positive: readonly string[];
  negative: readonly string[];
}

/** A word of the list found in a text; `text.slice(start, end)` is the word as written. */
export interface WordHit {
  start: number;
  end: number;
  sign: 1 | -1;
}

export interface LexiconScore {
  hits: WordHit[];
  /** positive words minus negative words */
  score: number;
  label: Sentiment;
}

/**
 * The plainest scorer there is: counts listed words, reads neither order nor grammar nor numbers.
 * Words are runs of letters; case does not matter.
 */
export function scoreByLexicon(text: string, lexicon: Lexicon): LexiconScore {
  const positive = new Set(lexicon.positive);
  const negative = new Set(lexicon.negative);
  const hits: WordHit[] = [];
  for (const { 0: written, index } of text.matchAll(/\p{L}+/gu)) {
    const word = written.toLowerCase();
    const sign = positive.has(word) ? 1 : negative.has(word) ? -1 : undefined;
    if (sign) hits.push({ start: index, end: index + written.length, sign });
  }
  const score = hits.reduce((sum, { sign }) => sum + sign, 0);
  return { hits, score, label: score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral' };
}

/** Counts by gold label (row) and given label (column). */
export type ConfusionMatrix = Readonly<Record<Sentiment, Readonly<Record<Sentiment, number>>>>;

interface LabelledPair {
  gold: Sentiment;
  given: Sentiment;
}

export function confusionMatrix(pairs: readonly LabelledPair[]): ConfusionMatrix {
  const row = (gold: Sentiment) => {
    const count = (given: Sentiment) =>
      pairs.filter((pair) => pair.gold === gold && pair.given === given).length;
    return {
      positive: count('positive'),
      neutral: count('neutral'),
      negative: count('negative'),
    };
  };
  return { positive: row('positive'), neutral: row('neutral'), negative: row('negative') };
}

/** Pairs on the diagonal. */
export function correct(matrix: ConfusionMatrix): number {
  return SENTIMENTS.reduce((sum, label) => sum + matrix[label][label], 0);
}
