import { benchmarks as entries, sources as titles } from '../../content/data/benchmarks.json';
import type { Benchmark } from './benchmarks.ts';
import type { Helm } from './helm.ts';

/** The texts are long: they come with the folded parts, after what the first drawing needs. */
export const benchmarks: readonly Benchmark[] = entries;

function findHelm(): Helm {
  const entry = entries.find(({ id }) => id === 'helm');
  if (!entry?.matrix) throw new Error('benchmarks.json has no matrix of HELM.');
  const { metrics, matrix, measuredShare, coverageBefore, coverageAfter } = entry;
  return { metrics, matrix, measuredShare, coverageBefore, coverageAfter };
}

export const helm = findHelm();

export const sources: readonly string[] = Object.values(titles);
