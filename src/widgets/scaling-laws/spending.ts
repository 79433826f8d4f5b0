import { bestModel, lossAt, tokensAt } from '../../models/iso-flop.ts';
import {
  closedFormOptimum,
  optimalModel,
  parametricLoss,
  trainingFlops,
  type OptimalModel,
  type ScalingApproach,
} from '../../models/scaling-laws.ts';
import { compact, fixed, integer, scientific, times } from '../shared/format.ts';
import { LIMITS, type State } from './settings.ts';

/** A model as the page carries it: id, name, N, D, source. */
export type ModelRow = readonly [string, string, number, number, string];

interface Point extends OptimalModel {
  loss: number;
}

/** What the budget buys: at best without serving, at best with it, and in the reader’s size. */
interface Spending {
  trained: Point;
  best: Point;
  /** N of the reader’s model */
  parameters: number;
  /** undefined where serving it would take more than the budget */
  chosen: Point | undefined;
}

export function spend({ budget, factor, served }: State): Spending {
  const lifetime = { flops: budget, served };
  const trained = bestModel({ flops: budget });
  const parameters = trained.parameters * factor;
  const tokens = tokensAt(lifetime, parameters);
  const loss = lossAt(lifetime, parameters);
  const chosen =
    tokens === undefined || loss === undefined ? undefined : { parameters, tokens, loss };
  return { trained, best: bestModel(lifetime), parameters, chosen };
}

/** The budget and factor at which a real model stands. */
export function placeOf([, , parameters, tokens]: ModelRow): Pick<State, 'budget' | 'factor'> {
  const budget = Number(trainingFlops(parameters, tokens).toPrecision(4));
  const factor = parameters / closedFormOptimum(budget, 'refit').parameters;
  return { budget, factor: rounded(factor) };
}

/** Three digits, within the limits. */
export const rounded = (factor: number): number =>
  Math.min(LIMITS.factor.max, Math.max(LIMITS.factor.min, Number(factor.toPrecision(3))));

export const lossOf = ([, , parameters, tokens]: ModelRow): number =>
  parametricLoss(parameters, tokens);

/** Names as the lesson uses them. */
const APPROACHES: readonly (readonly [ScalingApproach, string])[] = [
  ['kaplan', 'Kaplan'],
  ['chinchilla-1', 'Approach 1'],
  ['chinchilla-2', 'Approach 2'],
  ['chinchilla-3', 'Approach 3, printed'],
  ['chinchilla-3-refit', 'Approach 3, refit'],
];

export const sizesByApproach = (budget: number) =>
  APPROACHES.map(([id, name]) => ({ id, name, ...optimalModel(budget, id) }));

/** As in the tables: whole from a hundred on. */
function each({ parameters, tokens }: OptimalModel): string {
  const ratio = tokens / parameters;
  return ratio < 99.95 ? fixed(ratio, 1) : integer(ratio);
}

/** "289B parameters on 332B tokens, 1.1 for each" */
const inWords = (model: OptimalModel): string =>
  `${compact(model.parameters)} parameters on ${compact(model.tokens)} tokens, ${each(model)} for each`;

/** "1.0% more", a difference of the losses as they are shown */
export function morePercent(loss: number, best: number): string {
  const [shown, floor] = [Number(loss.toFixed(3)), Number(best.toFixed(3))];
  return `${fixed((100 * (shown - floor)) / floor, 1)}% more`;
}

/** The real model on which the state stands, if it is one. */
export const modelAt = (state: State, models: readonly ModelRow[]): ModelRow | undefined =>
  models.find((row) => {
    const { budget, factor } = placeOf(row);
    return budget === state.budget && factor === state.factor;
  });

/**
 * The state in words.
 *
 * @param name of the real model, if the state is one
 */
export function reading(state: State, name = 'Yours'): string {
  const { best, chosen, parameters } = spend(state);
  const serves = state.served !== 0;
  const start = serves
    ? `If ${scientific(state.budget)}\u00A0FLOPs must also serve ${compact(state.served)} tokens, the lowest loss`
    : `For ${scientific(state.budget)}\u00A0FLOPs the lowest loss`;
  const first = `${start} by the formula is ${fixed(best.loss, 3)}: ${inWords(best)}.`;
  if (!chosen) {
    return `${first} A model of ${compact(parameters)} would use up the budget by serving alone.`;
  }
  const ratio = chosen.parameters / best.parameters;
  if (Math.abs(ratio - 1) < 0.03) return `${first} ${name} has that size.`;
  return `${first} ${name} is ${times(ratio)} times as large, ${inWords(chosen)}: loss ${fixed(chosen.loss, 3)}, ${morePercent(chosen.loss, best.loss)}.`;
}
