/** Characters of what a reader or a link said that a message repeats. */
const SHOWN = 24;

/** What a reader or a link said, in quotation marks and short enough to repeat. */
export const quoted = (text: string): string => {
  const characters = Array.from(text.slice(0, 4 * SHOWN));
  return `“${characters.slice(0, SHOWN).join('')}${characters.length > SHOWN ? '…' : ''}”`;
};
