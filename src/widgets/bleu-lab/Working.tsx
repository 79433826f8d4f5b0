import { counted } from '../../shared/counted.ts';
import { fixed, integer } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';
import { clipped, gram, list } from './words.ts';

const MOST_SUMMED = 24;

/** The formula with the current numbers put in. */
export function Working({ analysis }: { analysis: Analysis }) {
  const { orders, used, order, ngrams, length, closest, referenceLengths } = analysis;
  const { score, brevityPenalty: penalty, geometric, arithmetic } = analysis;
  const averaged = orders.slice(0, used);
  const precisions = averaged.map(({ precision }) => fixed(precision, 3));
  const repeated = ngrams.filter(({ count, most }) => count > 1 && most > 0).slice(0, MOST_SUMMED);
  return (
    <ul class="working">
      <li>
        Each {gram(order)} counts as often as the candidate has it, but at most as often as the
        reference with the most of it: min(count, largest count in one reference).{' '}
        {repeated.map(
          (ngram) =>
            `“${ngram.text}”: min(${ngram.count}, ${ngram.most} in reference ${(ngram.reference ?? 0) + 1}) = ${clipped(ngram)}. `,
        )}
        Together {integer(orders[order - 1]?.correct ?? 0)} of{' '}
        {integer(orders[order - 1]?.total ?? 0)}.
      </li>
      <li>
        Brevity penalty: c = {counted(length, 'token')}; the references have{' '}
        {list(referenceLengths.map(integer))}, the closest is r = {integer(closest)}.{' '}
        {penalty === 1
          ? 'c is not smaller than r: 1.'
          : length === 0
            ? 'An empty candidate: 0.'
            : `exp(1 − ${integer(closest)}/${integer(length)}) = ${fixed(penalty, 3)}.`}
      </li>
      <li>
        Geometric mean: ({precisions.join(' · ')})<sup>1/{used}</sup> = {fixed(geometric, 3)}. The
        arithmetic mean would be ({precisions.join(' + ')}) ÷ {used} = {fixed(arithmetic, 3)}.
      </li>
      <li>
        BLEU = {fixed(penalty, 3)} · {fixed(geometric, 3)} = {fixed(score, 3)}.
      </li>
    </ul>
  );
}
