import { DataTable } from '../shared/DataTable.tsx';
import { fixed, integer } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';
import type { TeaRow } from './prepare.ts';

interface Props {
  analysis: Analysis;
  tea: readonly TeaRow[];
  source: string;
}

/** The score with its signature, the course's sentences under both tokenizers, and the sources. */
export function DataTables({ analysis, tea, source }: Props) {
  const { chrf } = analysis;
  return (
    <>
      <p class="signature">
        BLEU {(analysis.score * 100).toFixed(2)} of 100, <code>{analysis.signature}</code>
      </p>
      <DataTable
        label="chrF by length"
        caption={`chrF2 ${chrf.score.toFixed(2)}, with words chrF2++ ${chrf.plus.toFixed(2)}; ${chrf.signature}`}
        head={['Characters', 'Shared', 'Precision', 'Recall']}
        rows={chrf.orders.map(({ n, matches, candidate, reference }) => [
          String(n),
          integer(matches),
          candidate > 0 ? fixed(matches / candidate, 3) : '–',
          reference > 0 ? fixed(matches / reference, 3) : '–',
        ])}
      />
      <p>
        chrF takes the mean precision and the mean recall of runs of one to six characters, spaces
        left out, and weighs recall twice (Popović 2015).
      </p>
      <DataTable
        label="Two tokenisers"
        caption="The course’s candidates under two tokenisers, without smoothing"
        head={['Candidate', 'Split at spaces', '13a']}
        rows={tea.map(({ candidate, split, tok13a }) => [
          candidate,
          fixed(split, 3),
          fixed(tok13a, 3),
        ])}
      />
      <p>
        With 13a the full stop is a token of its own: one more in each text, and it matches. So say
        the signature with every score (Post 2018). Counted as sacrebleu 2.6.0 counts; method:
        Papineni et al. 2002, Sec. 2; smoothing: Chen and Cherry 2014. {source}
      </p>
    </>
  );
}
