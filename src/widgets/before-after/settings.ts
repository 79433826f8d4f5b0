import { declareSettings, flag, oneOf, type StateOf, text } from '../shared/settings.ts';
import { SUMMARIES } from './dialogue.ts';

export const title = 'Before and after, scored';
/** what one can do with it: for its page and the gallery */
export const about =
  'Score summaries of short dialogues live, and see which a score rewards: a weak one, a true one, one with the names swapped, your own.';

/** Scored up to here, so that a pasted book does not stop the page. */
export const LONGEST_SCORED = 5000;

/** Ids of the dialogues that the page offers. */
export const DIALOGUES: readonly string[] = ['d01', 'd02', 'd03', 'd05', 'd06'];

export const settings = declareSettings({
  dialogue: oneOf(DIALOGUES),
  summary: oneOf(SUMMARIES, 'good'),
  stem: flag(true),
  /** the reader's own summary */
  own: text({ initial: '', most: 1500 }),
});
export type State = StateOf<typeof settings>;
