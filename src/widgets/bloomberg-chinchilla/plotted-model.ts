import type { OptimalModel } from '../../models/scaling-laws.ts';

export interface PlottedModel extends OptimalModel {
  id: string;
  name: string;
  source: string;
}

/** A model as the page carries it to the widget: id, name, N, D, source. */
export type ModelRow = readonly [string, string, number, number, string];

/** @throws Error if there is no row: BloombergGPT comes first */
export function plotted(rows: readonly ModelRow[]): {
  self: PlottedModel;
  others: PlottedModel[];
} {
  const [self, ...others] = rows.map(([id, name, parameters, tokens, source]) => ({
    id,
    name,
    parameters,
    tokens,
    source,
  }));
  if (!self) throw new Error('The chart needs BloombergGPT itself.');
  return { self, others };
}
