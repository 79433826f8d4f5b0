import { fixed, integer } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';
import type { TeaRow } from './prepare.ts';
import { clipped, gram } from './words.ts';

interface Props {
  analysis: Analysis;
  tea: readonly TeaRow[];
  source: string;
}

const Head = ({ names }: { names: readonly string[] }) => (
  <thead>
    <tr>
      {names.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

/** The listed n-grams, the course's sentences under both tokenizers, and the sources. */
export function DataTables({ analysis: { order, ngrams }, tea, source }: Props) {
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label={`All ${gram(order)}s`}>
        <table>
          <caption>The {gram(order)}s</caption>
          <Head names={[gram(order), 'Candidate', 'Most in one reference', 'Counted']} />
          <tbody>
            {ngrams.map((ngram) => (
              <tr key={ngram.text}>
                <th scope="row">{ngram.text}</th>
                <td>{integer(ngram.count)}</td>
                <td>
                  {integer(ngram.most)}
                  {ngram.reference !== null && ` (reference ${ngram.reference + 1})`}
                </td>
                <td>{integer(clipped(ngram))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="scroller" tabIndex={0} role="group" aria-label="Two tokenisers">
        <table>
          <caption>The course’s candidates under two tokenisers, without smoothing</caption>
          <Head names={['Candidate', 'Split at spaces', '13a']} />
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
