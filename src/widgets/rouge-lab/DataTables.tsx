import { fixed, integer } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';
import { MEASURE_NAMES, MEASURES } from './measures.ts';

interface Props {
  analysis: Analysis;
  source: string;
}

/** Every count, and where the method comes from. */
export function DataTables({ analysis: { counts }, source }: Props) {
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label="All counts">
        <table>
          <caption>All counts</caption>
          <thead>
            <tr>
              {['Measure', 'Counted', 'In the reference', 'In the candidate', 'F'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.flatMap((ofReference, index) =>
              MEASURES.map((name) => (
                <tr key={`${index}-${name}`}>
                  <th scope="row">
                    {MEASURE_NAMES[name]}
                    {counts.length > 1 && `, reference ${index + 1}`}
                  </th>
                  <td>{integer(ofReference[name].hits)}</td>
                  <td>{integer(ofReference[name].referenceTotal)}</td>
                  <td>{integer(ofReference[name].candidateTotal)}</td>
                  <td>{fixed(ofReference[name].fmeasure, 3)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <p>
        Counted as the google-research package rouge counts (RougeScorer): lower case, words of a–z
        and 0–9, line breaks as sentence borders for ROUGE-Lsum only, and for each measure the
        reference with the highest F. Method: Lin 2004, Sec. 2 and 3. {source}
      </p>
    </>
  );
}
