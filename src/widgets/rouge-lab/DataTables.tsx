import { DataTable } from '../shared/DataTable.tsx';
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
      <DataTable
        label="All counts"
        caption="All counts"
        head={[
          'Measure',
          'Counted',
          'In the reference',
          'In the candidate',
          'Precision',
          'Recall',
          'F',
        ]}
        rows={counts.flatMap((ofReference, index) =>
          MEASURES.map((name) => [
            counts.length > 1
              ? `${MEASURE_NAMES[name]}, reference ${index + 1}`
              : MEASURE_NAMES[name],
            integer(ofReference[name].hits),
            integer(ofReference[name].referenceTotal),
            integer(ofReference[name].candidateTotal),
            fixed(ofReference[name].precision, 3),
            fixed(ofReference[name].recall, 3),
            fixed(ofReference[name].fmeasure, 3),
          ]),
        )}
      />
      <p>
        Counted as the google-research package rouge counts (RougeScorer): lower case, words of a–z
        and 0–9, line breaks as sentence borders for ROUGE-Lsum only, and for each measure the
        reference with the highest F. Method: Lin 2004, Sec. 2 and 3. {source}
      </p>
    </>
  );
}
