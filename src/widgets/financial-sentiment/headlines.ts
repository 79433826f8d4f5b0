import { counted } from '../../shared/counted.ts';
import data from '../../content/data/headlines.json' with { type: 'json' };
import lexicon from '../../content/data/sentiment-words.json' with { type: 'json' };
import {
  confusionMatrix,
  type ConfusionMatrix,
  correct,
  type LexiconScore,
  scoreByLexicon,
  SENTIMENTS,
  type Sentiment,
} from '../../models/lexicon-sentiment.ts';

export interface Headline {
  id: string;
  text: string;
  /** as an investor would label it */
  gold: Sentiment;
  reason: string;
  /** whether it is a sentence of the published data */
  quoted: boolean;
  list: LexiconScore;
}

/** @throws Error if the data has a label that the widget does not know */
function sentiment(label: string): Sentiment {
  const found = SENTIMENTS.find((known) => known === label);
  if (!found) throw new Error(`headlines.json: there is no label "${label}"`);
  return found;
}

export const headlines: readonly Headline[] = data.headlines.map((headline) => ({
  id: headline.id,
  text: headline.text,
  gold: sentiment(headline.label),
  reason: headline.reason,
  quoted: 'quoted' in headline,
  list: scoreByLexicon(headline.text, lexicon),
}));

export const sources = [data.source, lexicon.source];

/** Labels by headline id. */
export type Labels = Readonly<Record<string, Sentiment>>;

export interface Comparison {
  /** headlines compared: those the reader has labelled, or all of them */
  total: number;
  reader: ConfusionMatrix | undefined;
  list: ConfusionMatrix;
}

/** The reader and the list on the same headlines; on all of them the list stands alone. */
export function compare(labels: Labels, all: boolean): Comparison {
  const shown = headlines.filter(({ id }) => all || labels[id] !== undefined);
  const list = confusionMatrix(shown.map(({ gold, list: { label } }) => ({ gold, given: label })));
  if (all && shown.some(({ id }) => labels[id] === undefined)) {
    return { total: shown.length, reader: undefined, list };
  }
  const pairs = shown.map(({ id, gold }) => ({ gold, given: labels[id] ?? gold }));
  return { total: shown.length, reader: confusionMatrix(pairs), list };
}

/** The comparison in words. */
export function reading({ total, reader, list }: Comparison): string {
  if (total === 0) return 'No headline is labelled yet. Label one as an investor would.';
  const right = (matrix: ConfusionMatrix) => `${correct(matrix)} of ${total}`;
  if (!reader) {
    return `On all ${total} headlines the word list agrees with the investor’s label on ${correct(list)}. They were chosen to mislead it, so on ordinary news it would do better.`;
  }
  return `On the ${counted(total, 'headline')} labelled so far, yours agree with the investor’s on ${right(reader)}, the word list’s on ${right(list)}.`;
}
