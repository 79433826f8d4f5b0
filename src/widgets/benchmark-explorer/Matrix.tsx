import type { Helm, Quality } from './helm.ts';

interface Props {
  helm: Helm;
  quality: Quality;
}

/** HELM's scenarios against its metrics; narrow enough for a phone. */
export function Matrix({ helm: { metrics, matrix }, quality }: Props) {
  const mark = (metric: string) => (metric === quality ? 'marked' : undefined);
  return (
    <div class="helm-box" tabIndex={0} role="group" aria-label="HELM’s matrix">
      <table class="helm-matrix">
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            {metrics.map((metric) => (
              <th key={metric} scope="col" class={mark(metric)}>
                <span>{metric}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map(({ group, scenario, accuracyMetric, measured }, index) => (
            <tr key={scenario} class={matrix[index - 1]?.group === group ? undefined : 'first'}>
              <th scope="row">
                {matrix[index - 1]?.group === group ? null : <em>{group}</em>}
                {scenario}
                {quality === 'accuracy' && <small> {accuracyMetric}</small>}
              </th>
              {metrics.map((metric) => {
                const yes = measured.includes(metric);
                return (
                  <td key={metric} class={mark(metric)}>
                    <span role="img" aria-label={yes ? 'measured' : 'not measured'}>
                      {yes ? '●' : '·'}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
