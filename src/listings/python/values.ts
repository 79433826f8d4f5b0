import { PythonError } from './syntax.ts';

/** Called with values by place and by name. */
export type Callable = (args: readonly Value[], named: Readonly<Record<string, Value>>) => Value;

/** A Python value: int is a bigint, float a number, list an array. */
export type Value =
  null | boolean | bigint | number | string | Value[] | Tuple | Dict | Instance | Callable;

export class Tuple {
  readonly items: readonly Value[];
  /** of a named tuple: its type and the names of its fields */
  readonly names: { type: string; fields: readonly string[] } | undefined;

  constructor(items: readonly Value[], names?: Tuple['names']) {
    this.items = items;
    this.names = names;
  }
}

/** Keeps the order in which keys came. */
export class Dict {
  readonly #entries = new Map<string, [Value, Value]>();
  /** what a missing key has: 0 in a Counter */
  readonly standard: Value | undefined;

  constructor(entries: Iterable<readonly [Value, Value]> = [], standard?: Value) {
    this.standard = standard;
    for (const [key, value] of entries) this.set(key, value);
  }
  get(key: Value): Value | undefined {
    return this.#entries.get(keyOf(key))?.[1];
  }
  set(key: Value, value: Value): void {
    const name = keyOf(key);
    this.#entries.set(name, [this.#entries.get(name)?.[0] ?? key, value]);
  }
  get size(): number {
    return this.#entries.size;
  }
  keys(): Value[] {
    return [...this.#entries.values()].map(([key]) => key);
  }
  entries(): [Value, Value][] {
    return [...this.#entries.values()];
  }
}

/** What an object of a library can do besides having members. */
interface Abilities {
  /** as `print` shows it */
  text?: () => string;
  items?: () => Value[];
  at?: (index: Value) => Value;
  operate?: (operator: string, other: Value, swapped: boolean) => Value | undefined;
  /** on `with`: returns what undoes it */
  enter?: () => () => void;
}

/** A module, or an object of one. */
export class Instance {
  readonly type: string;
  readonly members: Record<string, Value>;
  readonly abilities: Abilities;

  constructor(type: string, members: Record<string, Value> = {}, abilities: Abilities = {}) {
    this.type = type;
    this.members = members;
    this.abilities = abilities;
  }
}

/** A slice of a sequence, as an index. */
export class Slice extends Instance {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly step: number;

  constructor(start: number | undefined, end: number | undefined, step: number) {
    super('slice');
    this.start = start;
    this.end = end;
    this.step = step;
  }
}

/** Equal keys have equal names, also 1 and 1.0. */
function keyOf(value: Value): string {
  if (value instanceof Tuple) return `(${value.items.map(keyOf).join()})`;
  if (typeof value === 'bigint' || typeof value === 'number') return `#${String(Number(value))}`;
  if (typeof value === 'string') return JSON.stringify(value);
  return repr(value);
}

export const typeOf = (value: Value): string => {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float';
  if (typeof value === 'string') return 'str';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Tuple) return 'tuple';
  if (value instanceof Dict) return value.standard === undefined ? 'dict' : 'Counter';
  return value instanceof Instance ? value.type : 'function';
};

/** A float as Python writes it: the shortest text that gives it back. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    const [digits = '', power = '0'] = value.toExponential().split('e');
    return `${digits}e${power.startsWith('-') ? '-' : '+'}${power.replace(/[+-]/, '').padStart(2, '0')}`;
  }
  return Number.isInteger(value) ? `${value.toFixed(0)}.0` : String(value);
}

const quoted = (text: string): string => {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll(quote, `\\${quote}`);
  return quote + body + quote;
};

/** As `repr` writes a value. */
export function repr(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return floatText(value);
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  if (value instanceof Tuple) {
    const { items, names } = value;
    if (names)
      return `${names.type}(${items.map((item, at) => `${names.fields[at] ?? ''}=${repr(item)}`).join(', ')})`;
    return `(${items.map(repr).join(', ')}${items.length === 1 ? ',' : ''})`;
  }
  if (value instanceof Dict) {
    const body = `{${value
      .entries()
      .map(([key, item]) => `${repr(key)}: ${repr(item)}`)
      .join(', ')}}`;
    return value.standard === undefined ? body : `Counter(${body})`;
  }
  if (value instanceof Instance && value.abilities.text) return value.abilities.text();
  throw new PythonError(`a ${typeOf(value)} prints an address, which no two runs share`);
}

/** As `print` and `str` write a value. */
export const str = (value: Value): string => (typeof value === 'string' ? value : repr(value));

export const truth = (value: Value): boolean => {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Tuple) return value.items.length > 0;
  if (value instanceof Dict) return value.size > 0;
  return Boolean(value);
};

export const isNumber = (value: Value): value is bigint | number | boolean =>
  typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean';

/** @throws PythonError for what is no number */
export const numberOf = (value: Value): number => {
  if (isNumber(value)) return Number(value);
  throw new PythonError(`expected a number, found a ${typeOf(value)}`);
};

/** What a loop over a value goes through. */
export function itemsOf(value: Value): Value[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return Array.from(value);
  if (value instanceof Tuple) return [...value.items];
  if (value instanceof Dict) return value.keys();
  if (value instanceof Instance && value.abilities.items) return value.abilities.items();
  throw new PythonError(`a ${typeOf(value)} cannot be gone through`);
}

export function equal(a: Value, b: Value): boolean {
  if (isNumber(a) && isNumber(b)) return Number(a) === Number(b);
  const lists =
    (Array.isArray(a) && Array.isArray(b)) || (a instanceof Tuple && b instanceof Tuple);
  if (lists) {
    const [left, right] = [itemsOf(a), itemsOf(b)];
    return left.length === right.length && left.every((item, at) => equal(item, right[at] ?? null));
  }
  if (a instanceof Dict && b instanceof Dict)
    return (
      a.size === b.size &&
      a.entries().every(([key, value]) => {
        const other = b.get(key);
        return other !== undefined && equal(value, other);
      })
    );
  return a === b;
}

/** Below 0 if a comes first. @throws PythonError for what has no order */
export function compare(a: Value, b: Value): number {
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if ((Array.isArray(a) || a instanceof Tuple) && (Array.isArray(b) || b instanceof Tuple)) {
    const [left, right] = [itemsOf(a), itemsOf(b)];
    for (const [at, item] of left.entries()) {
      const other = right[at];
      if (other === undefined) return 1;
      const order = compare(item, other);
      if (order !== 0) return order;
    }
    return left.length - right.length;
  }
  throw new PythonError(`a ${typeOf(a)} and a ${typeOf(b)} have no order`);
}
