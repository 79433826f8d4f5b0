import type { RougeType } from '../../models/rouge.ts';

/** What can be drawn, in the order of the table. */
export const MEASURES = ['rouge1', 'rouge2', 'rouge3', 'rouge4', 'rougeL', 'rougeLsum'] as const;

export const MEASURE_NAMES: Readonly<Record<RougeType, string>> = {
  rouge1: 'ROUGE-1',
  rouge2: 'ROUGE-2',
  rouge3: 'ROUGE-3',
  rouge4: 'ROUGE-4',
  rougeL: 'ROUGE-L',
  rougeLsum: 'ROUGE-Lsum',
};
