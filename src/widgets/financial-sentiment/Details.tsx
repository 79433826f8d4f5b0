import { DataTable } from '../shared/DataTable.tsx';
import { headlines, type Comparison, type Headline, sources } from './headlines.ts';
import { Matrix } from './Matrix.tsx';

interface Props {
  headline: Headline;
  comparison: Comparison;
}

/** The list's sum on the headline, and who gave which label to what. */
export function Working({
  headline: { list },
  comparison: { reader, list: matrix, total },
}: Props) {
  const counted = (wanted: number) => list.hits.filter(({ sign }) => sign === wanted).length;
  return (
    <>
      <p class="working">
        Score = listed good words − listed bad words = {counted(1)} − {counted(-1)} = {list.score}:{' '}
        {list.label}. Above 0 the list says positive, below 0 negative, at 0 neutral. It reads
        neither order nor grammar nor numbers.
      </p>
      <div class="matrices">
        {reader && <Matrix who="You" matrix={reader} total={total} />}
        <Matrix who="Word list" matrix={matrix} total={total} />
      </div>
    </>
  );
}

/** Never drawn twice: it does not change. */
const TABLE = (
  <DataTable
    label="All headlines"
    caption="All headlines, with the answers"
    head={['Headline', 'Investor', 'Word list']}
    rows={headlines.map(({ text, gold, list }) => [text, gold, list.label])}
  />
);

/** Every headline with its labels, and where they come from. */
export function Data() {
  return (
    <>
      {TABLE}
      {sources.map((source) => (
        <p key={source}>{source}</p>
      ))}
    </>
  );
}
