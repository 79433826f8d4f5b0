import { cut, firstCharacters } from '../../shared/graphemes.ts';

/** Characters of what a reader or a link said that a message repeats. */
const SHOWN = 24;

/** What a reader or a link said, in quotation marks and short enough to repeat. */
export const quoted = (text: string): string => {
  // A single character can have any number of accents, each of some units.
  const shown = firstCharacters(cut(text, 10 * SHOWN), SHOWN);
  return `“${shown}${shown.length < text.length ? '…' : ''}”`;
};
