import { benchmarks, helm } from './data.ts';
import { cells } from './helm.ts';
import { score, signed } from './texts.ts';

/** How standings and shares come about. */
export function Working() {
  const measured = cells(helm);
  const all = helm.matrix.length * helm.metrics.length;
  return (
    <ul class="working">
      {benchmarks.map(({ id, name, human, scores }) => {
        const best = Math.max(...scores.map(({ value }) => value));
        return (
          human &&
          scores.length > 0 && (
            <li key={id}>
              {name}: highest score here {score(best)} − human {score(human.value)} ={' '}
              {signed(best - human.value)} points.
            </li>
          )
        );
      })}
      <li>
        HELM’s matrix: {measured} cells ÷ ({helm.matrix.length} · {helm.metrics.length}) ={' '}
        {((measured / all) * 100).toFixed(1)}% in the repository’s configuration; the paper says{' '}
        {helm.measuredShare}%.
      </li>
    </ul>
  );
}
