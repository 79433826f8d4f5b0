import { PythonError } from './syntax.ts';
import {
  compare,
  Dict,
  Instance,
  itemsOf,
  numberOf,
  repr,
  str,
  truth,
  Tuple,
  typeOf,
  type Callable,
  type Value,
} from './values.ts';
import { operate } from './operations.ts';

/** `len` of a value, of libraries' objects too. */
function length(value: Value): bigint {
  return BigInt(value instanceof Dict ? value.size : itemsOf(value).length);
}

function roundEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** The extreme of some values by a key; the first of equals. */
const extreme =
  (sign: 1 | -1): Callable =>
  (args, { key, default: standard }) => {
    const [only] = args;
    const items = args.length === 1 && only !== undefined ? itemsOf(only) : args;
    const by = typeof key === 'function' ? (item: Value) => key([item], {}) : (item: Value) => item;
    let best: Value | undefined;
    for (const item of items)
      if (best === undefined || sign * compare(by(item), by(best)) > 0) best = item;
    if (best === undefined && standard === undefined) throw new PythonError('an empty sequence');
    return best ?? standard ?? null;
  };

const sorted: Callable = ([items = []], { key, reverse = false }) => {
  const by = typeof key === 'function' ? (item: Value) => key([item], {}) : (item: Value) => item;
  const sign = truth(reverse) ? -1 : 1;
  return [...itemsOf(items)].sort((a, b) => sign * compare(by(a), by(b)));
};

const range: Callable = (args) => {
  const [a = 0, b, step = 1] = args.map(numberOf);
  const [from, to] = b === undefined ? [0, a] : [a, b];
  const count = Math.max(0, Math.ceil((to - from) / step));
  return Array.from({ length: count }, (_, at) => BigInt(from + at * step));
};

/** The functions that need no import. @param write takes what is printed */
export const builtins = (write: (text: string) => void): Record<string, Value> => ({
  print: (args, { sep = ' ', end = '\n' }) => {
    write(args.map(str).join(str(sep)) + str(end));
    return null;
  },
  len: ([value = null]) => length(value),
  range,
  sum: ([items = [], start = 0n]) =>
    itemsOf(items).reduce((sum, item) => operate('+', sum, item), start),
  min: extreme(-1),
  max: extreme(1),
  sorted,
  abs: ([value = 0n]) => {
    if (typeof value === 'bigint') return value < 0n ? -value : value;
    return Math.abs(numberOf(value));
  },
  round: ([value = 0n, digits]) => {
    if (digits === undefined || digits === null) return BigInt(roundEven(numberOf(value)));
    return Number(numberOf(value).toFixed(numberOf(digits)));
  },
  zip: (args) => {
    const lists = args.map(itemsOf);
    const shortest = Math.min(...lists.map((list) => list.length));
    return Array.from(
      { length: shortest },
      (_, at) => new Tuple(lists.map((list) => list[at] ?? null)),
    );
  },
  enumerate: ([items = [], start = 0n], named) =>
    itemsOf(items).map(
      (item, at) => new Tuple([BigInt(numberOf(named['start'] ?? start) + at), item]),
    ),
  reversed: ([items = []]) => itemsOf(items).toReversed(),
  list: ([items = []]) => [...itemsOf(items)],
  tuple: ([items = []]) => new Tuple(itemsOf(items)),
  dict: ([items = []], named) =>
    new Dict([
      ...(items instanceof Dict
        ? items.entries()
        : itemsOf(items).map((pair) => itemsOf(pair) as [Value, Value])),
      ...Object.entries(named),
    ]),
  type: ([value = null]) => new Instance('type', { __name__: typeOf(value) }),
  str: ([value = '']) => str(value),
  repr: ([value = '']) => repr(value),
  int: ([value = 0n]) =>
    BigInt(Math.trunc(typeof value === 'string' ? Number(value) : numberOf(value))),
  float: ([value = 0]) => (typeof value === 'string' ? Number(value) : numberOf(value)),
  any: ([items = []]) => itemsOf(items).some(truth),
  all: ([items = []]) => itemsOf(items).every(truth),
  map: ([by = null, items = []]) => {
    if (typeof by !== 'function') throw new PythonError('map needs a function');
    return itemsOf(items).map((item) => by([item], {}));
  },
});

/** Modules that come with Python. */
export const standardModules: Readonly<Record<string, Record<string, Value>>> = {
  math: {
    log: ([value = 1, base]) =>
      base === undefined
        ? Math.log(numberOf(value))
        : Math.log(numberOf(value)) / Math.log(numberOf(base)),
    log10: ([value = 1]) => Math.log10(numberOf(value)),
    log2: ([value = 1]) => Math.log2(numberOf(value)),
    exp: ([value = 0]) => Math.exp(numberOf(value)),
    sqrt: ([value = 0]) => Math.sqrt(numberOf(value)),
    ceil: ([value = 0]) => BigInt(Math.ceil(numberOf(value))),
    floor: ([value = 0]) => BigInt(Math.floor(numberOf(value))),
    prod: ([items = []]) =>
      itemsOf(items).reduce<Value>((product, item) => operate('*', product, item), 1n),
  },
  collections: {
    Counter: ([items = []]) => {
      const counter = new Dict([], 0n);
      for (const item of itemsOf(items))
        counter.set(item, operate('+', counter.get(item) ?? 0n, 1n));
      return counter;
    },
  },
};

/** A module as a value. */
export const moduleOf = (name: string, members: Record<string, Value>): Instance =>
  new Instance(name, members);
