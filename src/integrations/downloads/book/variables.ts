import { drawingRules } from './drawing-rules.ts';

/** By name; variables among them. */
export type Declarations = Map<string, string>;

/**
 * Puts what variables stand for in their place; one that is not known becomes what follows its comma,
 * or what is said of those.
 */
export function withoutVariables(
  value: string,
  known: ReadonlyMap<string, string>,
  unknown: (use: string, fallback: string | undefined) => string = (_, fallback) =>
    fallback ?? 'currentColor',
): string {
  const next = value.replaceAll(
    /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g,
    (use, name: string, fallback: string | undefined) => known.get(name) ?? unknown(use, fallback),
  );
  return next === value ? value : withoutVariables(next, known, unknown);
}

/**
 * Variables of the whole chapter: those that nothing in it sets anew.
 * @param css styles of the chapter, in their order, without nesting
 */
export function constantsOf(css: string): Declarations {
  const constants: Declarations = new Map();
  const changing = new Set<string>();
  for (const { selector, declarations } of drawingRules(css, [])) {
    for (const [name, value] of declarations) {
      if (selector === ':root') constants.set(name, value);
      else changing.add(name);
    }
  }
  for (const name of changing) constants.delete(name);
  return constants;
}
