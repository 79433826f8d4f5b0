import type { RougeType } from '../../models/rouge.ts';
import { fixed } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';
import { MEASURE_NAMES, MEASURES } from './measures.ts';

interface Props {
  id: string;
  analysis: Analysis;
  measure: RougeType;
  live: boolean;
  onMeasure: (measure: RougeType) => void;
}

/** All measures side by side; the chosen one is drawn. */
export function Scores({ id, analysis: { counts, best }, measure, live, onMeasure }: Props) {
  const several = counts.length > 1;
  return (
    <table class="rouge-scores">
      <thead>
        <tr>
          <th scope="col">Draw</th>
          <th scope="col">Precision</th>
          <th scope="col">Recall</th>
          <th scope="col">F</th>
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((name) => {
          const score = counts[best[name]]?.[name];
          if (!score) return null;
          return (
            <tr key={name} class={name === measure ? 'chosen' : undefined}>
              <th scope="row">
                <label>
                  <input
                    type="radio"
                    name={`${id}-measure`}
                    disabled={!live}
                    checked={name === measure}
                    onInput={() => {
                      onMeasure(name);
                    }}
                  />{' '}
                  <span>
                    {MEASURE_NAMES[name]}
                    {several && <small> reference {best[name] + 1}</small>}
                  </span>
                </label>
              </th>
              <td>{fixed(score.precision, 3)}</td>
              <td>{fixed(score.recall, 3)}</td>
              <td>
                {fixed(score.fmeasure, 3)}
                <i class="f-bar" style={{ width: `${(score.fmeasure * 100).toFixed(1)}%` }} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
