import type { Helm, Quality } from './helm.ts';

interface Props {
  helm: Helm;
  quality: Quality;
}

/**
 * HELM's scenarios against its metrics; narrow enough for a phone. The marks of a row are one drawing,
 * which says in words what it shows: a cell for each would take three times the work of the rest.
 */
export function Matrix({ helm: { metrics, matrix }, quality }: Props) {
  const at = `${String((metrics.indexOf(quality) * 100) / (metrics.length - 1))}%`;
  return (
    <div class="helm-box" tabIndex={0} role="group" aria-label="HELM’s matrix">
      <table class="helm-matrix" style={{ '--at': at, '--metrics': metrics.length }}>
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
            return (
              <tr key={scenario} class={isFirst ? 'first' : undefined}>
                <th scope="row">
                  {isFirst && <em>{group}</em>}
                  {scenario}
                  {quality === 'accuracy' && <small> {accuracyMetric}</small>}
                </th>
                <td>
                  <svg role="img" aria-label={measured.join(', ')}>
                    {metrics.map((metric, column) => (
                      <circle
                        key={metric}
                        cx={`${String(((column + 0.5) * 100) / metrics.length)}%`}
                        cy="50%"
                        r={measured.includes(metric) ? 5 : 1}
                      />
                    ))}
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
