import { format } from './format.ts';
import { PythonError, type Operator } from './syntax.ts';
import {
  compare,
  Dict,
  equal,
  Instance,
  isNumber,
  itemsOf,
  numberOf,
  repr,
  Slice,
  str,
  Tuple,
  typeOf,
  type Value,
} from './values.ts';

/** Arithmetic and comparison of two values. @throws PythonError for what they cannot do */
export function operate(operator: Operator, left: Value, right: Value): Value {
  if (left instanceof Instance) {
    const result = left.abilities.operate?.(operator, right, false);
    if (result !== undefined) return result;
  }
  if (right instanceof Instance) {
    const result = right.abilities.operate?.(operator, left, true);
    if (result !== undefined) return result;
  }
  switch (operator) {
    case '==':
      return equal(left, right);
    case '!=':
      return !equal(left, right);
    case 'is':
      return left === right;
    case 'is not':
      return left !== right;
    case 'in':
      return contains(right, left);
    case 'not in':
      return !contains(right, left);
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
  }
  if (isNumber(left) && isNumber(right)) return arithmetic(operator, left, right);
  if (operator === '+') {
    if (typeof left === 'string' && typeof right === 'string') return left + right;
    if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
    if (left instanceof Tuple && right instanceof Tuple)
      return new Tuple([...left.items, ...right.items]);
  }
  if (operator === '*') {
    const [times, value] = typeof left === 'bigint' ? [left, right] : [right, left];
    if (typeof times === 'bigint') {
      const count = Math.max(0, Number(times));
      if (typeof value === 'string') return value.repeat(count);
      if (Array.isArray(value)) return Array.from({ length: count }, () => value).flat();
      if (value instanceof Tuple)
        return new Tuple(Array.from({ length: count }, () => value.items).flat());
    }
  }
  throw new PythonError(`a ${typeOf(left)} and a ${typeOf(right)} cannot be joined by ${operator}`);
}

function contains(group: Value, item: Value): boolean {
  if (typeof group === 'string') return typeof item === 'string' && group.includes(item);
  if (group instanceof Dict) return group.get(item) !== undefined;
  return itemsOf(group).some((other) => equal(other, item));
}

const whole = (value: bigint | number | boolean): bigint | number =>
  typeof value === 'boolean' ? BigInt(value) : value;

function arithmetic(
  operator: Operator,
  first: bigint | number | boolean,
  second: bigint | number | boolean,
): Value {
  const [a, b] = [whole(first), whole(second)];
  if (['/', '//', '%'].includes(operator) && Number(b) === 0)
    throw new PythonError('division by zero');
  if (typeof a === 'bigint' && typeof b === 'bigint' && operator !== '/') {
    switch (operator) {
      case '+':
        return a + b;
      case '-':
        return a - b;
      case '*':
        return a * b;
      case '//':
        return a / b - (a % b !== 0n && a % b < 0n !== b < 0n ? 1n : 0n);
      case '%':
        return ((a % b) + b) % b;
      case '**':
        return b < 0n ? Number(a) ** Number(b) : a ** b;
    }
  }
  const [x, y] = [Number(a), Number(b)];
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    case '//':
      return Math.floor(x / y);
    case '%':
      return x - y * Math.floor(x / y);
    case '**':
      return x ** y;
    default:
      throw new PythonError(`numbers cannot be joined by ${operator}`);
  }
}

/** `of[index]` */
export function itemAt(of: Value, index: Value): Value {
  if (of instanceof Instance && of.abilities.at) return of.abilities.at(index);
  if (of instanceof Dict) {
    const value = of.get(index) ?? of.standard;
    if (value === undefined) throw new PythonError(`no key ${repr(index)}`);
    return value;
  }
  const items = itemsOf(of);
  if (index instanceof Slice) {
    const part = slice(items, index);
    if (typeof of === 'string') return part.map(str).join('');
    return of instanceof Tuple ? new Tuple(part) : part;
  }
  const at = numberOf(index);
  const value = items[at < 0 ? items.length + at : at];
  if (value === undefined) throw new PythonError(`index ${at} of ${items.length} items`);
  return value;
}

function slice(items: readonly Value[], { start, end, step }: Slice): Value[] {
  if (step === -1 && start === undefined && end === undefined) return items.toReversed();
  if (step < 1) throw new PythonError('a slice of this step is not known here');
  return items.slice(start ?? 0, end ?? items.length).filter((_, at) => at % step === 0);
}

/** `of[index] = value` */
export function setItem(of: Value, index: Value, value: Value): void {
  if (of instanceof Dict) of.set(index, value);
  else if (Array.isArray(of) && index instanceof Slice) {
    const start = index.start ?? 0;
    of.splice(start, (index.end ?? of.length) - start, ...itemsOf(value));
  } else if (Array.isArray(of)) {
    const at = numberOf(index);
    of[at < 0 ? of.length + at : at] = value;
  } else throw new PythonError(`items of a ${typeOf(of)} cannot be set`);
}

/** `text.format(name=value)` */
export const formatted = (
  text: string,
  args: readonly Value[],
  named: Readonly<Record<string, Value>>,
): string => {
  let next = 0;
  return text.replace(
    /\{\{|\}\}|\{(\w*)(?::([^}]*))?\}/g,
    (all, name: string | undefined, spec: string | undefined) => {
      if (all === '{{' || all === '}}') return all[0] ?? '';
      const value = name ? (named[name] ?? args[Number(name)]) : args[next++];
      if (value === undefined) throw new PythonError(`format misses ${name ?? 'a value'}`);
      return format(value, spec ?? '');
    },
  );
};
