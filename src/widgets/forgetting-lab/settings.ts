import { METHODS, type Plan } from '../../models/forgetting-run.ts';
import {
  declareSettings,
  flag,
  integer,
  oneOf,
  percentage,
  type StateOf,
} from '../shared/settings.ts';

export const title = 'A network that forgets';
/** what one can do with it: for its page and the gallery */
export const about =
  'Train a small network on two tasks, then on one of them, and watch what becomes of the other: with all weights, with rehearsal, or with an adapter to unplug.';

export const SPEEDS = { slow: 1, medium: 8, fast: 80 } as const;

export const LIMITS = {
  share: { min: 1, max: 90, whole: true, describe: 'a whole percentage from 1 to 90' },
  rank: { min: 1, max: 4, whole: true, describe: 'a rank of 1, 2, 3 or 4' },
  seed: { min: 0, max: 9999, whole: true, describe: 'a whole number from 0 to 9,999' },
} as const;

export const settings = declareSettings({
  method: oneOf(METHODS, 'full'),
  share: percentage(LIMITS.share, 0.1),
  rank: integer(LIMITS.rank, 2),
  seed: integer(LIMITS.seed, 1),
  /** whether the adapter takes part in the answers, for `adapter` */
  plugged: flag(true),
  speed: oneOf(Object.keys(SPEEDS) as (keyof typeof SPEEDS)[], 'medium'),
});
export type State = StateOf<typeof settings>;

export const isSpeed = (text: string): text is State['speed'] => Object.hasOwn(SPEEDS, text);

/** What decides a run: two states with the same key show the same curves. */
export const planKey = ({ method, share, rank, seed }: Plan): string =>
  [method, method === 'rehearsal' ? share : '', method === 'adapter' ? rank : '', seed].join();
