/** A program for the present state of a figure, and what it prints; or why there is none. */
export type Program = { readonly code: string; readonly output: string } | { readonly why: string };

/** A text as Python writes it. */
export const pythonText = (text: string): string => JSON.stringify(text);

/** Several texts as a list, each on a line of its own if there are some. */
export function pythonTexts(texts: readonly string[]): string {
  if (texts.length < 2) return `[${texts.map(pythonText).join('')}]`;
  return ['[', ...texts.map((text) => `    ${pythonText(text)},`), ']'].join('\n');
}

/** Keyword arguments that are not the standard ones. */
export const pythonArguments = (
  given: Readonly<Record<string, string | number | boolean>>,
  standard: Readonly<Record<string, string | number | boolean>>,
): string =>
  Object.entries(given)
    .filter(([name, value]) => standard[name] !== value)
    .map(([name, value]) => `${name}=${pythonValue(value)}`)
    .join(', ');

function pythonValue(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' ? String(value) : pythonText(value);
}
