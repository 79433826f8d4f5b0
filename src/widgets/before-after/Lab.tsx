import lab from '../../content/data/dialogue-lab.json' with { type: 'json' };
import { DataTable } from '../shared/DataTable.tsx';
import { fixed, integer, percent } from '../shared/format.ts';

/** The published scores of a model before and after tuning. */
export function LabData() {
  return (
    <>
      <DataTable
        label="Published scores"
        caption="Published scores"
        head={['Model', 'Trained', ...lab.metrics.map(({ name }) => name)]}
        rows={lab.models.map(({ name, trainable, scores }) => [
          name,
          trainable === 0
            ? 'nothing'
            : `${integer(trainable)} (${percent(trainable / lab.baseParameters)} of the base)`,
          ...Object.values(scores).map((value) => fixed(value, 4)),
        ])}
      />
      <ul>
        {lab.caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      <p>
        Sources: {lab.source}; {lab.examplesNote}. The dialogues and summaries that are scored live
        were written for this course.
      </p>
    </>
  );
}
