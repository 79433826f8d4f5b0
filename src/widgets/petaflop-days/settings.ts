import {
  declareSettings,
  integer,
  number,
  oneOf,
  percentage,
  type StateOf,
} from '../shared/settings.ts';

export const CARDS = ['v100', 'a100'] as const;
export const LIMITS = {
  flops: { min: 1e9, max: 1e30, describe: 'a number of operations from 1e9 to 1e30' },
  utilisation: { min: 1, max: 100, describe: 'a whole percentage from 1 to 100' },
  gpus: { min: 1, max: 1_000_000 },
} as const;

export const settings = declareSettings({
  /** work of the training run, in operations */
  flops: number(LIMITS.flops, 1.73e23),
  card: oneOf(CARDS, 'a100'),
  /** 0 to 1 */
  utilisation: percentage(LIMITS.utilisation, 0.33),
  gpus: integer(LIMITS.gpus, 512),
});
export type State = StateOf<typeof settings>;
