import { bestModel, lossAt, tokensAt } from '../../models/iso-flop.ts';
import { optimalModel, trainingFlops, type ScalingApproach } from '../../models/scaling-laws.ts';
import { compact, fixed, percent, scientific, times } from '../shared/format.ts';
import type { State } from './settings.ts';

/** A published model as the page carries it to the widget: name, N, D. */
export type ModelRow = readonly [string, number, number];

export const APPROACHES = [
  ['kaplan', 'Kaplan'],
  ['chinchilla-1', 'approach 1'],
  ['chinchilla-2', 'approach 2'],
  ['chinchilla-3', '3 as printed'],
  ['chinchilla-3-refit', '3 refitted'],
] as const satisfies readonly (readonly [ScalingApproach, string])[];

export interface Spending {
  parameters: number;
  /** undefined where serving alone would take more than the budget */
  tokens: number | undefined;
  loss: number | undefined;
  best: { parameters: number; tokens: number; loss: number };
}

/** The model of the handle, and the best one for the same budget. */
export function spendingOf({ flops, times: factor, served }: State): Spending {
  const budget = { flops, served };
  const best = bestModel(budget);
  // Small factors apart, the best itself: its loss must not differ by rounding.
  const parameters = factor === 1 ? best.parameters : best.parameters * factor;
  return {
    parameters,
    tokens: tokensAt(budget, parameters),
    loss: lossAt(budget, parameters),
    best,
  };
}

/** Loss above that of the best model, as a share of it. */
export const paid = ({ loss, best }: Spending): number | undefined =>
  loss === undefined ? undefined : Math.max(0, loss / best.loss - 1);

/** Sizes that the approaches recommend for training alone. */
export const recommended = (flops: number) =>
  APPROACHES.map(([approach, name]) => ({ name, ...optimalModel(flops, approach) }));

/** Published models that took about this much training, within a tenth more or less. */
export const near = (models: readonly ModelRow[], flops: number): ModelRow[] =>
  models.filter(([, parameters, tokens]) => {
    const ratio = trainingFlops(parameters, tokens) / flops;
    return ratio > 0.85 && ratio < 1.18;
  });

export function reading(state: State): string {
  const spending = spendingOf(state);
  const { parameters, tokens, best } = spending;
  const extra = paid(spending);
  if (tokens === undefined || extra === undefined) {
    return `A model of ${compact(parameters)} parameters cannot even serve ${compact(state.served)} tokens within ${scientific(state.flops)} operations: nothing is left to train it.`;
  }
  const perParameter = tokens / parameters;
  const size = `${compact(parameters)} parameters on ${compact(tokens)} tokens, ${perParameter >= 10 ? fixed(perParameter, 0) : fixed(perParameter, 1)} a parameter`;
  const purpose = state.served > 0 ? ` and serves ${compact(state.served)} tokens` : '';
  const price =
    state.times === 1
      ? 'This is the bottom of the curve.'
      : `It is ${times(state.times)} times as large as the best for the same bill (${compact(best.parameters)}), and its loss is ${percent(extra, 2)} higher.`;
  return `${scientific(state.flops)} operations buy ${size}${purpose}. ${price}`;
}
