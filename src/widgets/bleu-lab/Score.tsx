import { fixed } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';

/** The score with its two factors, and chrF of the same texts beside it. */
export function Score({ analysis }: { analysis: Analysis }) {
  const { score, brevityPenalty: penalty, geometric, chrf } = analysis;
  return (
    <p class="bleu-score">
      <b>BLEU = {fixed(score, 3)}</b>
      <span>
        {' '}
        = {fixed(penalty, 3)} brevity penalty × {fixed(geometric, 3)} geometric mean
      </span>
      <br />
      <span>chrF = {fixed(chrf.score / 100, 3)}, with any tokeniser</span>
    </p>
  );
}
