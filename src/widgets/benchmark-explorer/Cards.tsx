import { type Benchmark, dateInWords } from './benchmarks.ts';
import { Strip } from './Strip.tsx';
import { scoresInWords, sizeInWords } from './words.ts';

function Card({ benchmark }: { benchmark: Benchmark }) {
  const { name, fullName, published, tests, tasks, items, metric, note, taskList } = benchmark;
  const scores = scoresInWords(benchmark);
  return (
    <details>
      <summary>
        <b>{name}</b>{' '}
        <span>{[dateInWords(published), ...(tasks ? [sizeInWords(tasks)] : [])].join(', ')}</span>
        <span class="tests">{tests}</span>
        <Strip {...benchmark} />
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

/** The benchmarks, one below the other on the same scale; each opens. */
export function Cards({ shown }: { shown: readonly Benchmark[] }) {
  return (
    <div class="benchmarks">
      <p class="strip-legend" aria-hidden="true">
        <span>
          <i class="system" /> a model
        </span>
        <span>
          <i class="people" /> people
        </span>
        <span>
          <i class="chance" /> guessing
        </span>
        <span>line: 0 to 100</span>
      </p>
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
