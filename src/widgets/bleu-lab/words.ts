import { counted } from '../../shared/counted.ts';
import { fixed, integer } from '../shared/format.ts';
import { joined } from '../shared/unbroken.tsx';
import type { Analysis, Ngram } from './analysis.ts';

/** "unigram", "bigram", "trigram", "4-gram" */
export const gram = (order: number): string =>
  ['', 'unigram', 'bigram', 'trigram'][order] ?? `${order}-gram`;

export const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** What clipping leaves of an n-gram. */
export const clipped = ({ count, most }: Ngram): number => Math.min(count, most);

/** How an n-gram counts: "2 of 7, clipped", "1" */
export const counting = (ngram: Ngram): string =>
  clipped(ngram) === ngram.count || ngram.most === 0
    ? integer(clipped(ngram))
    : `${clipped(ngram)} of ${ngram.count}, clipped`;

function zero({ orders, used, length, closest }: Analysis): string {
  if (length === 0) {
    return `BLEU is ${closest === 0 ? 'not defined for two empty texts and printed as 0' : '0: the candidate is empty'}.`;
  }
  if (orders.every(({ correct }) => correct === 0)) {
    return 'BLEU is 0: no word is shared, and then no smoothing helps.';
  }
  const missing = orders.slice(0, used).findIndex(({ precision }) => precision === 0) + 1;
  return `BLEU is 0: no ${gram(missing)} counts, and one factor of 0 makes the geometric mean 0.`;
}

/** The result in words; `point` is what an example shows with it. */
export function reading(analysis: Analysis, point: string | undefined): string {
  const { score, orders, used, geometric, brevityPenalty: penalty, length, closest } = analysis;
  const precisions = orders.slice(0, used).map(({ precision }) => fixed(precision, 3));
  const lengths = `${counted(length, 'token')} against ${integer(closest)}`;
  const result =
    score === 0
      ? zero(analysis)
      : `BLEU is ${fixed(score, 3)}: the precisions ${list(precisions)} have the geometric mean ${fixed(geometric, 3)}, and ${lengths} ${penalty === 1 ? 'cost nothing' : `cost a factor of ${fixed(penalty, 3)}`}.`;
  return joined(point === undefined ? result : `${result} ${point}`);
}
