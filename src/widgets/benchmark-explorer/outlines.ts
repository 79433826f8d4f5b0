import type { Outline } from './benchmarks.ts';
import { benchmarks } from './data.ts';

/** What the first drawing needs of the benchmarks: their long texts come later. */
export const outlines: readonly Outline[] = benchmarks.map(
  ({ id, name, published, skills, metricKind, standing, tasks, items, human, scores }) => ({
    ...{ id, name, published, skills, metricKind, standing },
    tasks: tasks && { count: tasks.count },
    items: items && { count: items.count },
    human: human && { value: human.value },
    scores: scores.map(({ when, value }) => ({ when, value })),
  }),
);
