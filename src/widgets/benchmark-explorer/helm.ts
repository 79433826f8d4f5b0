import type { State } from './settings.ts';

export type Quality = State['quality'];

/** A row of HELM's matrix. */
export interface Scenario {
  readonly group: string;
  readonly scenario: string;
  /** what "accuracy" is here */
  readonly accuracyMetric: string;
  readonly measured: readonly string[];
}

/** HELM's scenarios and what is measured in each; the shares are the paper's, in percent. */
export interface Helm {
  readonly metrics: readonly string[];
  readonly matrix: readonly Scenario[];
  readonly measuredShare: number;
  readonly coverageBefore: number;
  readonly coverageAfter: number;
}

export const cells = ({ matrix }: Helm): number =>
  matrix.reduce((sum, { measured }) => sum + measured.length, 0);

export const measuring = ({ matrix }: Helm, quality: Quality): Scenario[] =>
  matrix.filter(({ measured }) => measured.includes(quality));

/** Groups or single scenarios in which the quality is not measured: "Summarization", … */
export function without({ matrix }: Helm, quality: Quality): string[] {
  const missing = matrix.filter(({ measured }) => !measured.includes(quality));
  const isWhole = (group: string) =>
    matrix.every((row) => row.group !== group || missing.includes(row));
  return [...new Set(missing.map(({ group, scenario }) => (isWhole(group) ? group : scenario)))];
}

/** "exact match in 4", most frequent first. */
export function accuracyMetrics({ matrix }: Helm): string[] {
  const counts = new Map<string, number>();
  for (const { accuracyMetric } of matrix) {
    counts.set(accuracyMetric, (counts.get(accuracyMetric) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} in ${count}`);
}
