import { fixed } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';

/** The score with its two factors. */
export function Score({ analysis }: { analysis: Analysis }) {
  const { score, brevityPenalty: penalty, geometric } = analysis;
  return (
    <p class="bleu-score">
      <b>BLEU = {fixed(score, 3)}</b>
      <span>
        {' '}
        = {fixed(penalty, 3)} brevity penalty × {fixed(geometric, 3)} geometric mean
      </span>
    </p>
  );
}
