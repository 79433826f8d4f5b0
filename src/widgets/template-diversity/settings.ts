import { declareSettings, integer, type StateOf } from '../shared/settings.ts';

export const title = 'What a mixture is made of';
/** what one can do with it: for its page and the gallery */
export const about =
  'Mix a data set of a million pairs with one of 5,000, move the limit on what each may count for, and see whose share it protects.';

const pairs = { whole: true, describe: 'whole pairs from 100 to 1,000,000' } as const;

export const LIMITS = {
  cap: { min: 100, max: 1_000_000, ...pairs },
  large: { min: 100, max: 1_000_000, ...pairs },
  small: { min: 100, max: 1_000_000, ...pairs },
} as const;

export const settings = declareSettings({
  /** most pairs that one data set counts for */
  cap: integer(LIMITS.cap, 3000),
  /** pairs of the two data sets */
  large: integer(LIMITS.large, 1_000_000),
  small: integer(LIMITS.small, 5000),
});
export type State = StateOf<typeof settings>;
