import type { OptimalModel } from '../../models/scaling-laws.ts';

export interface PlottedModel extends OptimalModel {
  id: string;
  name: string;
  source: string;
}

/** A model as the page carries it to the widget: id, name, N, D, source. */
export type ModelRow = readonly [string, string, number, number, string];

/** Rows of a page: BloombergGPT comes first. */
export type ModelRows = readonly [ModelRow, ...ModelRow[]];

export function plotted([self, ...others]: ModelRows): {
  self: PlottedModel;
  others: PlottedModel[];
} {
  const model = ([id, name, parameters, tokens, source]: ModelRow) => ({
    id,
    name,
    parameters,
    tokens,
    source,
  });
  return { self: model(self), others: others.map(model) };
}
