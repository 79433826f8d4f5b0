import lab from '../../content/data/dialogue-lab.json' with { type: 'json' };
import { DataTable } from '../shared/DataTable.tsx';
import { fixed, integer, percent } from '../shared/format.ts';
import { METRICS } from './dialogue.ts';

/** The ends of the published bars: no ROUGE of the lab exceeds it. */
const LONGEST = 0.5;
const NAMES = ['Original', 'Full fine-tuning', 'LoRA'] as const;

/** The published scores as bars, grouped by metric. */
export function LabBars() {
  return (
    <div class="lab">
      <p class="before-heading">
        FLAN-T5-base on DialogSum, mean of {integer(lab.examples)} published test rows
      </p>
      {METRICS.map(([metric, name]) => (
        <div key={metric} class="lab-metric">
          <p>{name}</p>
          <ul>
            {lab.models.map(({ id, scores }, at) => (
              <li key={id} class={`lab-${id}`}>
                <span>{NAMES[at]}</span>
                <span class="lab-track" aria-hidden="true">
                  <i style={{ width: `${((scores[metric] / LONGEST) * 100).toFixed(1)}%` }} />
                </span>
                <span>{fixed(scores[metric], 4)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

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
