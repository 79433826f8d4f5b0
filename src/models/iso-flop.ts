/**
 * One budget of compute, spent on a larger or a smaller model: the loss along the iso-FLOP curve, by
 * the parametric loss of Hoffmann 2022 with the constants of Besiroglu 2024, and what changes when
 * the budget must also pay for answers.
 *
 * C is the budget in FLOPs, N parameters, D training tokens, D_inf tokens served. Training takes
 * 6ND, serving 2N·D_inf (Sardana 2024, Eq. 2).
 */

import {
  FLOPS_PER_PARAMETER_AND_TOKEN,
  LOSS_CONSTANTS,
  parametricLoss,
  type LossConstants,
  type OptimalModel,
} from './scaling-laws.ts';

/** A budget for training and, if any, for the tokens that the model will serve. */
interface LifetimeBudget {
  /** C in FLOPs, above 0 */
  flops: number;
  /** D_inf, 0 or more */
  served?: number;
}

const FLOPS_PER_PARAMETER_AND_SERVED_TOKEN = 2;

function checked({ flops, served = 0 }: LifetimeBudget): Required<LifetimeBudget> {
  if (!Number.isFinite(flops) || flops <= 0) {
    throw new RangeError(
      `flops must be a finite number greater than 0, but it is ${String(flops)}.`,
    );
  }
  if (!Number.isFinite(served) || served < 0) {
    throw new RangeError(`served must be a finite number from 0, but it is ${String(served)}.`);
  }
  return { flops, served };
}

/**
 * Training tokens that are left for a model of N parameters: D = (C − 2N·D_inf) / 6N, or undefined
 * where serving alone would take more than the budget.
 *
 * @throws RangeError if a number is out of range
 */
export function tokensAt(budget: LifetimeBudget, parameters: number): number | undefined {
  const { flops, served } = checked(budget);
  if (!Number.isFinite(parameters) || parameters <= 0) {
    throw new RangeError(
      `parameters must be a finite number greater than 0, but it is ${String(parameters)}.`,
    );
  }
  const training = flops - FLOPS_PER_PARAMETER_AND_SERVED_TOKEN * parameters * served;
  return training > 0 ? training / (FLOPS_PER_PARAMETER_AND_TOKEN * parameters) : undefined;
}

/**
 * The loss of a model of N parameters that spends the budget, or undefined where it cannot.
 *
 * @throws RangeError if a number is out of range
 */
export function lossAt(
  budget: LifetimeBudget,
  parameters: number,
  constants: LossConstants = 'refit',
): number | undefined {
  const tokens = tokensAt(budget, parameters);
  return tokens === undefined ? undefined : parametricLoss(parameters, tokens, constants);
}

/**
 * The bottom of the curve: where αA/N^α = βB/D^β · (1 + D_inf/3D). The left side falls with N, the
 * right side rises, so halving the interval finds the only crossing. Without serving it is the closed
 * form of Hoffmann 2022, Eq. 4.
 *
 * @throws RangeError if a number is out of range
 */
export function bestModel(
  budget: LifetimeBudget,
  constants: LossConstants = 'refit',
): OptimalModel & { loss: number } {
  const { flops, served } = checked(budget);
  const { A, B, alpha, beta } = LOSS_CONSTANTS[constants];
  const isTooSmall = (parameters: number): boolean => {
    const tokens = tokensAt(budget, parameters);
    if (tokens === undefined) return false;
    const gain = (alpha * A) / parameters ** alpha;
    const price = ((beta * B) / tokens ** beta) * (1 + served / (3 * tokens));
    return gain > price;
  };
  let [low, high] = [-10, Math.log10(flops) + 10];
  for (let i = 0; i < 100; i += 1) {
    const middle = (low + high) / 2;
    if (isTooSmall(10 ** middle)) low = middle;
    else high = middle;
  }
  const parameters = 10 ** low;
  const tokens = tokensAt(budget, parameters) ?? Number.MIN_VALUE;
  return { parameters, tokens, loss: parametricLoss(parameters, tokens, constants) };
}
