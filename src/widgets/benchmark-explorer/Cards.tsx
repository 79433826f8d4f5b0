import { type Benchmark, dateInWords } from './benchmarks.ts';
import { scoresInWords, sizeInWords } from './texts.ts';

function Card({ benchmark }: { benchmark: Benchmark }) {
  const { name, fullName, published, tests, tasks, items, metric, note, taskList } = benchmark;
  const scores = scoresInWords(benchmark);
  return (
    <details>
      <summary>
        <b>{name}</b>{' '}
        <span>{[dateInWords(published), ...(tasks ? [sizeInWords(tasks)] : [])].join(', ')}</span>
        <span class="tests">{tests}</span>
      </summary>
      {fullName !== undefined && <p>{fullName}.</p>}
      <p>
        {items && `${sizeInWords(items)}. `}Score: {metric}.
      </p>
      {scores !== '' && <p>{scores}</p>}
      <p>{note}</p>
      {taskList !== undefined && <p>Tasks: {taskList}.</p>}
    </details>
  );
}

/** The benchmarks, one below the other; each opens. */
export function Cards({ shown }: { shown: readonly Benchmark[] }) {
  return (
    <div class="benchmarks">
      <ul>
        {shown.map((benchmark) => (
          <li key={benchmark.id}>
            <Card benchmark={benchmark} />
          </li>
        ))}
      </ul>
    </div>
  );
}
