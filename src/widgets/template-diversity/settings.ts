import { declareSettings, integer, oneOf, type StateOf } from '../shared/settings.ts';

/** What the mixtures are compared by. */
export const MEASURES = ['tasks', 'datasets', 'categories', 'cap', 'most'] as const;
export type Measure = (typeof MEASURES)[number];

export const LIMITS = {
  wordings: { min: 1, max: 10, whole: true, describe: 'a whole number of wordings, 1 to 10' },
  cap: { min: 100, max: 1_000_000, whole: true, describe: 'whole pairs from 100 to 1,000,000' },
} as const;

export const settings = declareSettings({
  /** how many wordings the row is shown in */
  wordings: integer(LIMITS.wordings, 1),
  measure: oneOf(MEASURES),
  /** most pairs that one data set counts for */
  cap: integer(LIMITS.cap, 3000),
});
export type State = StateOf<typeof settings>;
