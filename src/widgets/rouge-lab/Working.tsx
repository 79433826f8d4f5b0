import { integer } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';
import { Formulas } from './Formulas.tsx';
import { amount, pairInWords } from './words.ts';

const MOST_MATCHES = 40;

/** How the count of the drawn measure comes about. */
export function Working({ analysis }: { analysis: Analysis }) {
  const { measure, counts, shown, shared, drawing } = analysis;
  const count = counts[shown]?.[measure];
  if (!count) return null;
  const { hits } = count;
  const isNgram = measure !== 'rougeL' && measure !== 'rougeLsum';
  const total = shared.reduce((sum, item) => sum + Math.min(item.reference, item.candidate), 0);
  const pairs = drawing.matches.slice(0, MOST_MATCHES);
  return (
    <>
      <Formulas count={count} measure={measure} />
      <ul class="working">
        {isNgram ? (
          <li>
            Each {amount(1, measure).slice(2)} counts as often as it occurs in the text that has it
            fewer times (reference, candidate):{' '}
            {shared
              .map(
                ({ text, reference, candidate }) =>
                  `“${text}” min(${reference}, ${candidate}) = ${Math.min(reference, candidate)}`,
              )
              .join('; ') || 'none is shared'}
            {total < hits && `; … and ${integer(hits - total)} in further ones`}. Together{' '}
            {integer(hits)}.
          </li>
        ) : (
          <li>
            {measure === 'rougeL'
              ? 'A longest common subsequence keeps the order of both texts and may leave gaps'
              : 'For each line of the reference, the longest common subsequences with all lines of the candidate are united; a word counts at most as often as both texts have it'}
            : {pairs.map((_, position) => pairInWords(drawing, position)).join('; ') || 'nothing'}
            {pairs.length < hits && ` … and ${integer(hits - pairs.length)} more`}. Together{' '}
            {integer(hits)}.
          </li>
        )}
        <li>
          Precision divides it by the candidate’s {amount(count.candidateTotal, measure)}, recall by
          the reference’s {amount(count.referenceTotal, measure)} (0 counts as 1); F = 2PR ÷ (P +
          R).
        </li>
      </ul>
    </>
  );
}
