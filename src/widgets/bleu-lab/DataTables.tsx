import { fixed } from '../shared/format.ts';
import type { TeaRow } from './prepare.ts';

interface Props {
  tea: readonly TeaRow[];
  source: string;
}

/** The listed n-grams, the course's sentences under both tokenizers, and the sources. */
export function DataTables({ tea, source }: Props) {
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label="Two tokenisers">
        <table>
          <caption>The course’s candidates under two tokenisers, without smoothing</caption>
          <thead>
            <tr>
              <th scope="col">Candidate</th>
              <th scope="col">Split at spaces</th>
              <th scope="col">13a</th>
            </tr>
          </thead>
          <tbody>
            {tea.map(({ candidate, split, tok13a }) => (
              <tr key={candidate}>
                <th scope="row">{candidate}</th>
                <td>{fixed(split, 3)}</td>
                <td>{fixed(tok13a, 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        With 13a the full stop is a token of its own: one more in each text, and it matches. So say
        the signature with every score (Post 2018). Counted as sacrebleu 2.6.0 counts; method:
        Papineni et al. 2002, Sec. 2; smoothing: Chen and Cherry 2014. {source}
      </p>
    </>
  );
}
