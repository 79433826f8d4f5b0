import measured from '../../content/data/tokenizations.json' with { type: 'json' };
import { DataTable } from '../shared/DataTable.tsx';
import type { Cut } from './cut.ts';

/** Never drawn twice: it does not change. */
const REAL = (
  <DataTable
    label="The terms in real vocabularies"
    caption="The lesson’s terms in vocabularies of 50,000 to 200,000 entries"
    head={['Text', 'Words', ...measured.vocabularies]}
    rows={measured.texts.map(({ text, words, counts, pieces }) => [
      text,
      words,
      ...counts.map((count, i) =>
        typeof pieces[i] === 'string' && count > 1 ? `${count}: ${pieces[i]}` : count,
      ),
    ])}
  />
);

/** The cuts as text, what real vocabularies make of the lesson's terms, and the sources. */
export function DataTables({ cuts }: { cuts: readonly Cut[] }) {
  return (
    <>
      {REAL}
      <p>
        “Consideration” is one token in all three: its difficulty is its legal meaning, and no
        vocabulary can help with that.
      </p>
      <p>{measured.source}</p>
      {cuts.map(({ field, pieces }) => (
        <p key={field}>
          {field}: <bdi>{pieces.join(' · ')}</bdi>
        </p>
      ))}
      <p>
        Method: byte-level byte-pair encoding (Sennrich et al. 2016; Radford et al. 2019); merges
        stay inside words. Each training text has about 80,000 characters, partly written for this
        course, partly in the public domain.
      </p>
    </>
  );
}
