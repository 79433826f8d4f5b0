import { declareSettings, integer, number, type StateOf, text } from '../shared/settings.ts';

export const title = 'A small language model, at work';
/** what one can do with it: for its page and the gallery */
export const about =
  'Type a beginning and see what a Transformer of 190,912 parameters expects next, let it write token by token, and see which pieces of your sentence surprise it.';

/** Characters of the reader's text. */
export const LONGEST = 240;

export const LIMITS = {
  temperature: { min: 0.1, max: 2, describe: 'a temperature from 0.1 to 2' },
  seed: { min: 0, max: 9999, whole: true, describe: 'a whole number from 0 to 9,999' },
} as const;

export const settings = declareSettings({
  /** what the model reads */
  text: text({ initial: 'He was on the other side of', most: LONGEST, cuts: true }),
  temperature: number(LIMITS.temperature, 1),
  seed: integer(LIMITS.seed, 1),
});
export type State = StateOf<typeof settings>;
