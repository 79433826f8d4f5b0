import { bleuSegment } from '../../models/bleu.ts';
import { brevityPenalty, smoothedPrecisions } from '../../models/bleu-score.ts';
import { bleuSettings, bleuSignature } from '../../models/bleu-settings.ts';
import { type ChrfOrder, sentenceChrf } from '../../models/chrf.ts';
import { shortened } from '../../shared/graphemes.ts';
import type { Outcome } from '../shared/use-analysis.ts';
import type { Request } from './request.ts';

/** A distinct n-gram of the candidate. */
export interface Ngram {
  readonly text: string;
  readonly count: number;
  /** the largest count in any single reference */
  readonly most: number;
  /** position of that reference; null if no reference has it */
  readonly reference: number | null;
}

/** n-grams of one length. */
export interface Order {
  /** clipped matches, before smoothing */
  readonly correct: number;
  readonly total: number;
  /** 0 to 1, after smoothing */
  readonly precision: number;
}

/** F-scores of runs of characters, which need no tokenizer. */
export interface Chrf {
  /** 0 to 100 */
  readonly score: number;
  /** with words and pairs of words as well, 0 to 100 */
  readonly plus: number;
  readonly signature: string;
  /** of characters, against the best reference */
  readonly orders: readonly ChrfOrder[];
}

export interface Analysis {
  /** all 0 to 1 */
  readonly score: number;
  readonly brevityPenalty: number;
  readonly geometric: number;
  readonly arithmetic: number;
  readonly signature: string;
  readonly orders: readonly Order[];
  /** how many orders go into the means */
  readonly used: number;
  /** tokens */
  readonly length: number;
  readonly referenceLengths: readonly number[];
  /** the reference length that the penalty takes: the closest one */
  readonly closest: number;
  /** the n whose n-grams are listed */
  readonly order: number;
  readonly ngrams: readonly Ngram[];
  /** distinct n-grams that are not listed */
  readonly hidden: number;
  readonly chrf: Chrf;
}

/** n-grams listed; the counts take in all of them. */
export const MOST_LISTED = 120;
const LONGEST_NGRAM = 80;

function chrfOf(references: readonly string[], candidate: string, lowercase: boolean): Chrf {
  const { score, signature, orders } = sentenceChrf(references, candidate, { lowercase });
  const plus = sentenceChrf(references, candidate, { lowercase, wordOrder: 2 }).score;
  return { score, plus, signature, orders };
}

/** BLEU of one sentence with everything it is made of, as sacrebleu counts it. */
export function analyse({ references, candidate, options, order }: Request): Outcome<Analysis> {
  if (references.length === 0) {
    return { ok: false, message: 'BLEU needs at least one reference' };
  }
  const settings = bleuSettings(options);
  const segment = bleuSegment(references, candidate, options);
  const correct = segment.tables.map((table) => table.correct);
  const total = segment.tables.map((table) => table.total);
  const smoothed = smoothedPrecisions(correct, total, settings);
  const precisions = smoothed.precisions.map((percent) => percent / 100);
  const averaged = precisions.slice(0, smoothed.order);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const geometric = Math.exp(mean(averaged.map(Math.log)));
  const penalty = brevityPenalty(segment.candidate.length, segment.refLen);
  const listed = segment.tables[order - 1]?.ngrams ?? [];
  return {
    ok: true,
    result: {
      score: penalty * geometric,
      brevityPenalty: penalty,
      geometric,
      arithmetic: mean(averaged),
      signature: bleuSignature([references.length], settings),
      orders: precisions.map((precision, index) => ({
        correct: correct[index] ?? 0,
        total: total[index] ?? 0,
        precision,
      })),
      used: smoothed.order,
      length: segment.candidate.length,
      referenceLengths: segment.references.map((tokens) => tokens.length),
      closest: segment.refLen,
      order,
      ngrams: listed
        .slice(0, MOST_LISTED)
        .map(({ tokens, count, maxReferenceCount, referenceIndex }) => ({
          text: shortened(tokens.join(' '), LONGEST_NGRAM),
          count,
          most: maxReferenceCount,
          reference: referenceIndex,
        })),
      hidden: Math.max(0, listed.length - MOST_LISTED),
      chrf: chrfOf(references, candidate, settings.lowercase),
    },
  };
}
