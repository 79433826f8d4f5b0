import katex from 'katex';

/** The namespace of formulas, which files other than HTML have to name. */
export const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** What the check of a lesson has set and no page has shown. */
const known = new Map<string, string>();

/** A formula in one word: its TeX behind a dollar, one of its own lines behind two. */
export const sourceOf = (tex: string, displayMode: boolean): string =>
  `${displayMode ? '$$' : '$'}${tex}`;

/**
 * Sets a formula of which nothing may be doubtful.
 * @throws katex.ParseError at what KaTeX does not understand or only tolerates
 */
export function setStrictly(tex: string, displayMode: boolean): void {
  const source = sourceOf(tex, displayMode);
  if (known.has(source)) return;
  const strictly = { throwOnError: true, strict: 'error', displayMode } as const;
  known.set(source, tidy(katex.renderToString(tex, strictly)));
}

/** A formula as HTML, in red if it is none. A strict one looks the same to those that are not. */
export function formulaHtml(source: string): string {
  const before = known.get(source);
  known.delete(source);
  if (before !== undefined) return before;
  const displayMode = source.startsWith('$$');
  const tex = source.slice(displayMode ? 2 : 1);
  return tidy(katex.renderToString(tex, { throwOnError: false, strict: 'ignore', displayMode }));
}

/** The last semicolon of a style says nothing, nor does the namespace within HTML. */
const tidy = (html: string): string =>
  html.replace(/(style="[^"]*);"/g, '$1"').replace(` xmlns="${MATHML}"`, '');
