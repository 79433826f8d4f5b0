import { declareSettings, number, oneOfNumbers, type StateOf } from '../shared/settings.ts';

export const title = 'The same compute, spent differently';
/** what one can do with it: for its page and the gallery */
export const about =
  'Slide a model along the iso-FLOP curve of its budget and read the loss that it pays; let it serve tokens, and watch the best size shrink.';

/** Tokens that a model may serve in its life. */
export const SERVED = [0, 1e12, 1e13, 1e14] as const;

export const LIMITS = {
  budget: { min: 1e19, max: 1e28, describe: 'a budget from 1e19 to 1e28 FLOPs' },
  factor: { min: 1 / 32, max: 32, describe: 'a factor from 0.03125 to 32' },
} as const;

/** Chinchilla’s budget, spent on a model four times as large as the best. */
export const settings = declareSettings({
  /** C in FLOPs: training by the 6ND rule, and serving if any */
  budget: number(LIMITS.budget, 5.76e23),
  /** k: the size of the model over the size that is best without serving */
  factor: number(LIMITS.factor, 4),
  served: oneOfNumbers(SERVED, 0),
});
export type State = StateOf<typeof settings>;
