import { quoted } from '../quoted.ts';
import { type Declared, type Setting, single } from './setting.ts';

/** One of some words; at first the first, if no other is given. */
export function oneOf<const Items extends readonly string[]>(
  items: Items,
  first?: Items[number],
): Setting<Items[number]> {
  const initial = first ?? items[0] ?? '';
  return single<Items[number]>({
    initial,
    items,
    read(text, name, say) {
      if (items.includes(text)) return text;
      say(`“${name}” cannot be ${quoted(text)}`);
      return initial;
    },
    print: (value) => value,
  });
}

/** Yes or no, or two other words. */
export function flag(
  initial: boolean,
  [on, off]: readonly [string, string] = ['yes', 'no'],
): Setting<boolean> {
  const words = oneOf([on, off], initial ? on : off);
  return single({
    initial,
    items: [on, off],
    read: (text, name, say) => words.parse(new URLSearchParams({ [name]: text }), name, say) === on,
    print: (value) => (value ? on : off),
  });
}

/** One of some numbers. */
export function oneOfNumbers<const Items extends readonly number[]>(
  items: Items,
  initial: Items[number],
): Setting<Items[number]> {
  return single<Items[number]>({
    initial,
    items: items.map(String),
    read(text, name, say) {
      const found = items.find((item) => String(item) === text);
      if (found === undefined) say(`“${name}” cannot be ${quoted(text)}`);
      return found ?? initial;
    },
    print: String,
  });
}

/** A position in a list, from 0 on; perhaps none at first. */
export const index = <Initial extends number | undefined>(
  list: readonly unknown[],
  initial: Initial,
): Setting<number | Initial> =>
  single<number | Initial>({
    initial,
    items: list.map((_, at) => String(at)),
    read(text, name, say) {
      if (list.some((_, at) => String(at) === text)) return Number(text);
      say(`“${name}” cannot be ${quoted(text)}`);
      return initial;
    },
    print: (value) => value?.toString(),
  });

/** Words by the name of their setting; the first of each is the default. */
export type Choices = Readonly<Record<string, readonly [string, ...string[]]>>;
export type Chosen<C extends Choices> = { readonly [Name in keyof C]: C[Name][number] };

/** A setting for each list of words. */
export const oneOfEach = <const C extends Choices>(
  choices: C,
  initial?: Chosen<C>,
): Declared<Chosen<C>> =>
  Object.fromEntries(
    Object.entries(choices).map(([name, words]) => [name, oneOf(words, initial?.[name])]),
  ) as unknown as Declared<Chosen<C>>;
