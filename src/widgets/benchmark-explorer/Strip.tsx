import type { Benchmark } from './benchmarks.ts';

const at = (value: number) => ({ left: `${value}%` });

/** Scores on a line from 0 to 100: models as dots, people as an upright bar. */
export function Strip({ human, chance, scores }: Benchmark) {
  if (scores.length === 0) return null;
  return (
    <span class="strip" aria-hidden="true">
      {chance !== undefined && <i class="chance" style={at(chance)} />}
      {human && <i class="people" style={at(human.value)} />}
      {scores.map(({ when, value }) => (
        <i key={when} class="system" style={at(value)} />
      ))}
    </span>
  );
}
