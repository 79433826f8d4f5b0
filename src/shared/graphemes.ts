const segmenter = /* @__PURE__ */ new Intl.Segmenter('en');

/**
 * The start of a text that has at most `most` UTF-16 units, cut between characters as readers count
 * them: never inside an emoji, a letter with its accents or a surrogate pair.
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, segmenter.segment(text).containing(most)?.index);
}

/** At most `most` UTF-16 units, an ellipsis in place of what is cut off. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${cut(text, most - 1)}…`;

/** The characters of a text, as readers count them. */
export const characters = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);
