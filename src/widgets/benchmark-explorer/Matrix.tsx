import type { Helm, Quality } from './helm.ts';

interface Props {
  helm: Helm;
  quality: Quality;
}

/** Points in the middle of columns that are one wide. */
const dots = (columns: readonly number[]) =>
  columns.map((column) => `M${String(column + 0.5)} .5h0`).join('');

/**
 * HELM's scenarios against its metrics; narrow enough for a phone. The marks of a row are one drawing,
 * which says in words what it shows: a cell for each would take three times the work of the rest.
 */
export function Matrix({ helm: { metrics, matrix }, quality }: Props) {
  const at = `${String((metrics.indexOf(quality) * 100) / (metrics.length - 1))}%`;
  return (
    <div class="helm-box" tabIndex={0} role="group" aria-label="HELM’s matrix">
      <table class="helm-matrix" style={{ '--at': at }}>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col" aria-label="Measured">
              {metrics.map((metric) => (
                <span key={metric} class={metric === quality ? 'marked' : undefined}>
                  {metric}
                </span>
              ))}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.map(({ group, scenario, accuracyMetric, measured }, index) => {
            const isFirst = matrix[index - 1]?.group !== group;
            const isMeasured = (column: number) => measured.includes(metrics[column] ?? '');
            const columns = metrics.map((_, column) => column);
            return (
              <tr key={scenario} class={isFirst ? 'first' : undefined}>
                <th scope="row">
                  {isFirst && <em>{group}</em>}
                  {scenario}
                  {quality === 'accuracy' && <small> {accuracyMetric}</small>}
                </th>
                <td>
                  <svg
                    viewBox={`0 0 ${String(metrics.length)} 1`}
                    preserveAspectRatio="none"
                    role="img"
                    aria-label={measured.join(', ')}
                  >
                    <path d={dots(columns.filter(isMeasured))} />
                    <path class="not" d={dots(columns.filter((column) => !isMeasured(column)))} />
                  </svg>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
