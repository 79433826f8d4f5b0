import { declareSettings, number, type StateOf } from '../shared/settings.ts';

/** Gopher's and Chinchilla's compute (Hoffmann 2022, Table A4). */
export const GOPHER_FLOPS = 5.76e23;

export const LIMITS = {
  flops: { min: 1e9, max: 1e28, describe: 'a number of operations from 1e9 to 1e28' },
  times: { min: 0.05, max: 20, describe: 'a number from 0.05 to 20' },
  served: { min: 0, max: 1e16, describe: 'a number of tokens from 0 to 1e16' },
} as const;

export const settings = declareSettings({
  /** the whole budget, training and serving */
  flops: number(LIMITS.flops, GOPHER_FLOPS),
  /** size of the model, in sizes of the best one */
  times: number(LIMITS.times, 1),
  /** tokens that the model will serve */
  served: number(LIMITS.served, 0),
});
export type State = StateOf<typeof settings>;
