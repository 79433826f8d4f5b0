import katex from 'katex';

/** What the check of a lesson has set already, for its page to show. */
const known = new Map<string, string>();

const keyOf = (tex: string, displayMode: boolean): string => `${displayMode ? '$$' : '$'}${tex}`;

/**
 * Sets a formula of which nothing may be doubtful.
 * @throws katex.ParseError at what KaTeX does not understand or only tolerates
 */
export function setStrictly(tex: string, displayMode: boolean): void {
  const key = keyOf(tex, displayMode);
  if (known.has(key)) return;
  known.set(key, katex.renderToString(tex, { throwOnError: true, strict: 'error', displayMode }));
}

/** A formula as HTML, in red if it is none. A strict one looks the same to those that are not. */
export const formulaHtml = (tex: string, displayMode: boolean): string =>
  known.get(keyOf(tex, displayMode)) ??
  katex.renderToString(tex, { displayMode, strict: 'ignore', throwOnError: false });
