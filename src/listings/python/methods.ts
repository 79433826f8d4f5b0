import { formatted } from './operations.ts';
import { PythonError } from './syntax.ts';
import { Dict, equal, Instance, itemsOf, numberOf, str, Tuple, typeOf } from './values.ts';
import type { Callable, Value } from './values.ts';

type Methods = Readonly<Record<string, Callable>>;

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const ofString = (text: string): Methods => ({
  split: ([sign]) => (sign === undefined || sign === null ? words(text) : text.split(str(sign))),
  splitlines: () => text.split('\n'),
  join: ([items = []]) => itemsOf(items).map(str).join(text),
  lower: () => text.toLowerCase(),
  upper: () => text.toUpperCase(),
  strip: () => text.trim(),
  replace: ([from = '', to = '']) => text.replaceAll(str(from), str(to)),
  startswith: ([start = '']) => text.startsWith(str(start)),
  endswith: ([end = '']) => text.endsWith(str(end)),
  count: ([part = '']) => BigInt(text.split(str(part)).length - 1),
  format: (args, named) => formatted(text, args, named),
  encode: () => [...new TextEncoder().encode(text)].map(BigInt),
});

const ofList = (list: Value[]): Methods => ({
  append: ([item = null]) => {
    list.push(item);
    return null;
  },
  extend: ([items = []]) => {
    list.push(...itemsOf(items));
    return null;
  },
  count: ([item = null]) => BigInt(list.filter((other) => equal(other, item)).length),
  index: ([item = null]) => BigInt(list.findIndex((other) => equal(other, item))),
});

const ofDict = (dict: Dict): Methods => ({
  items: () => dict.entries().map((entry) => new Tuple(entry)),
  keys: () => dict.keys(),
  values: () => dict.entries().map(([, value]) => value),
  get: ([key = null, otherwise = null]) => dict.get(key) ?? otherwise,
  total: () => BigInt(dict.entries().reduce((sum, [, value]) => sum + numberOf(value), 0)),
  most_common: ([most]) =>
    dict
      .entries()
      .sort(([, a], [, b]) => numberOf(b) - numberOf(a))
      .slice(0, most === undefined ? undefined : numberOf(most))
      .map((entry) => new Tuple(entry)),
});

const methodsOf = (value: Value): Methods => {
  if (typeof value === 'string') return ofString(value);
  if (Array.isArray(value)) return ofList(value);
  if (value instanceof Dict) return ofDict(value);
  return {};
};

/** `value.name` @throws PythonError if there is no such member */
export function attributeOf(value: Value, name: string): Value {
  if (value instanceof Tuple && value.names) {
    const item = value.items[value.names.fields.indexOf(name)];
    if (item !== undefined) return item;
  }
  const member = value instanceof Instance ? value.members[name] : methodsOf(value)[name];
  if (member !== undefined) return member;
  const found = value instanceof Instance ? value.type : typeOf(value);
  throw new PythonError(`${found} has no ${name} that is known here`);
}
