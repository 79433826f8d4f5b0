import { Segments } from '../shared/Segments.tsx';
import type { Analysis, Ngram } from './analysis.ts';
import { CHOICES } from './settings.ts';
import { clipped, counting, gram } from './words.ts';

interface Props {
  analysis: Analysis;
  live: boolean;
  onOrder: (order: (typeof CHOICES.order)[number]) => void;
}

const kind = (ngram: Ngram): string =>
  ngram.most === 0 ? 'free' : clipped(ngram) < ngram.count ? 'left' : 'match';

/** The candidate's n-grams of one length, each once, with what clipping leaves of it. */
export function Ngrams({ analysis, live, onOrder }: Props) {
  const { order, ngrams, hidden } = analysis;
  return (
    <div class="ngrams">
      <fieldset disabled={!live}>
        <Segments
          label="List the n-grams of length"
          choices={CHOICES.order.map((n) => [n, `n = ${n}`] as const)}
          value={CHOICES.order[order - 1] ?? '1'}
          onValue={onOrder}
        />
      </fieldset>
      <p class="ngrams-name">The candidate’s {gram(order)}s and how often each counts</p>
      <ul dir="auto">
        {ngrams.map((ngram) => (
          <li key={ngram.text} class={`unit ${kind(ngram)}`}>
            {ngram.text} <small>{counting(ngram)}</small>
          </li>
        ))}
      </ul>
      {ngrams.length === 0 && <p>The candidate is too short to have any.</p>}
      {hidden > 0 && <p>… and {hidden} more, counted but not listed.</p>}
    </div>
  );
}
