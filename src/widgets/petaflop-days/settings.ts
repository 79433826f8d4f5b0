import { declareSettings, integer, number, oneOf, type StateOf } from '../shared/settings.ts';

export const title = 'Work and time of a training run';
/** what one can do with it: for its page and the gallery */
export const about =
  'Put known training runs on cards of your choice, and read petaflop/s-days, GPU days and how long it takes.';

/** Dense 16-bit peaks in FLOP/s (NVIDIA’s data sheets). */
export const PEAKS = { a100: 312e12, v100: 125e12 } as const;
export const CARDS = ['a100', 'v100'] as const;

export const LIMITS = {
  work: { min: 1e15, max: 1e28, describe: 'an amount of work from 1e15 to 1e28 FLOPs' },
  utilisation: { min: 1, max: 100 },
  gpus: { min: 1, max: 100_000 },
} as const;

/** GPT-3 175B by 6ND, on a thousand cards at a third of their peak. */
export const settings = declareSettings({
  /** training compute in FLOPs */
  work: number(LIMITS.work, 3.1428e23),
  card: oneOf(CARDS),
  /** of the peak, in percent */
  utilisation: integer(LIMITS.utilisation, 33),
  gpus: integer(LIMITS.gpus, 1000),
});
export type State = StateOf<typeof settings>;
