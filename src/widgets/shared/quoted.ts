import { characters } from '../../shared/graphemes.ts';

/** Characters of what a reader or a link said that a message repeats. */
const SHOWN = 24;

/** What a reader or a link said, in quotation marks and short enough to repeat. */
export const quoted = (text: string): string => {
  // A single character can have any number of accents.
  const all = characters(text.slice(0, 20 * SHOWN));
  return `“${all.slice(0, SHOWN).join('')}${all.length > SHOWN ? '…' : ''}”`;
};
