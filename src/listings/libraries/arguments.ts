import { PythonError } from '../python/syntax.ts';
import { itemsOf, numberOf, typeOf, type Callable, type Value } from '../python/values.ts';

/** Arguments of a call by name; what is missing has its default. */
export type Bound = Readonly<Record<string, Value>>;

/**
 * A function of a library with the parameters it really has.
 * @param standards parameters in order, each with its default; undefined for one that must be given
 */
export const withParameters =
  (
    name: string,
    standards: Readonly<Record<string, Value | undefined>>,
    body: (bound: Bound) => Value,
  ): Callable =>
  (args, named) => {
    const parameters = Object.keys(standards);
    const unknown = Object.keys(named).find((key) => !parameters.includes(key));
    if (unknown !== undefined)
      throw new PythonError(`${name}() got an unexpected keyword argument '${unknown}'`);
    if (args.length > parameters.length)
      throw new PythonError(`${name}() takes ${parameters.length} arguments, not ${args.length}`);
    const bound: Record<string, Value> = {};
    parameters.forEach((key, at) => {
      const value = named[key] ?? args[at] ?? standards[key];
      if (value === undefined) throw new PythonError(`${name}() misses the argument '${key}'`);
      bound[key] = value;
    });
    return body(bound);
  };

export function text(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw new PythonError(`expected a text, found a ${typeOf(value ?? null)}`);
}

export const texts = (value: Value | undefined): string[] => itemsOf(value ?? null).map(text);

export const integer = (value: Value | undefined): number => {
  if (typeof value === 'bigint') return numberOf(value);
  throw new PythonError(`expected an int, found a ${typeOf(value ?? null)}`);
};
