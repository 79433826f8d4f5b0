import { parseWithin } from './parse-number.ts';
import { quoted } from './quoted.ts';

/** What a link is read from, and where a reader is told what was left out. */
export interface LinkReader {
  integer: (name: string, limits: { min: number; max: number }, otherwise: number) => number;
  oneOf: <Item extends string>(name: string, allowed: readonly Item[], otherwise: Item) => Item;
}

/** Reads single values; each that makes no sense adds a sentence to `ignored` and stays as it was. */
export function linkReader(parameters: URLSearchParams, ignored: string[]): LinkReader {
  return {
    integer(name, limits, otherwise) {
      const text = parameters.get(name);
      if (text === null) return otherwise;
      const parsed = parseWithin(text, limits);
      if (parsed.ok) return parsed.value;
      ignored.push(`“${name}” was left as it is (${parsed.message})`);
      return otherwise;
    },
    oneOf(name, allowed, otherwise) {
      const text = parameters.get(name);
      if (text === null) return otherwise;
      const found = allowed.find((item) => item === text);
      if (found === undefined) ignored.push(`“${name}” cannot be ${quoted(text)}`);
      return found ?? otherwise;
    },
  };
}
