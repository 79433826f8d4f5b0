import type { RougeType } from '../../models/rouge.ts';
import { fixed } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';
import { MEASURE_NAMES, MEASURES } from './measures.ts';

interface Props {
  analysis: Analysis;
  measure: RougeType;
  /** their F would answer the question that is open */
  asking: boolean;
  onMeasure: (measure: RougeType) => void;
}

/** All measures with their F; the chosen one is drawn and read out. */
export function Measures({ analysis: { counts, best }, measure, asking, onMeasure }: Props) {
  return (
    <div class="measures" role="group" aria-label="Draw the matches of">
      {MEASURES.map((name) => {
        const f = counts[best[name]]?.[name].fmeasure ?? 0;
        return (
          <button
            key={name}
            type="button"
            aria-pressed={name === measure}
            onClick={() => {
              onMeasure(name);
            }}
          >
            {MEASURE_NAMES[name]} <b>{asking ? '?' : fixed(f, 3)}</b>
            {!asking && <i class="f-bar" style={{ width: `${(f * 100).toFixed(1)}%` }} />}
          </button>
        );
      })}
    </div>
  );
}
