import { format } from './format.ts';
import { attributeOf } from './methods.ts';
import { itemAt, operate, setItem } from './operations.ts';
import { PythonError } from './syntax.ts';
import type { Argument, Expression, Parameter, TextPart } from './syntax.ts';
import { Dict, Instance, itemsOf, numberOf, Slice, str, truth, Tuple, typeOf } from './values.ts';
import type { Callable, Value } from './values.ts';

/** More steps than any listing needs. */
const LIMIT = 2_000_000;

/** Names and what they stand for, inside those of an outer scope. */
export class Scope {
  readonly #names: Map<string, Value>;
  readonly #outer: Scope | undefined;

  constructor(names: Iterable<readonly [string, Value]> = [], outer?: Scope) {
    this.#names = new Map(names);
    this.#outer = outer;
  }
  get(name: string): Value | undefined {
    return this.#names.get(name) ?? this.#fromOuter(name);
  }
  #fromOuter(name: string): Value | undefined {
    return this.#names.has(name) ? null : this.#outer?.get(name);
  }
  set(name: string, value: Value): void {
    this.#names.set(name, value);
  }
}

/** Computes expressions; statements are run by what extends it. */
export class Evaluator {
  #steps = 0;

  step(): void {
    this.#steps++;
    if (this.#steps > LIMIT) throw new PythonError('this program runs too long');
  }

  function(
    parameters: readonly Parameter[],
    scope: Scope,
    body: (inner: Scope) => Value,
  ): Callable {
    return (args, named) => {
      const inner = new Scope([], scope);
      parameters.forEach(({ name, standard }, at) => {
        const value = args[at] ?? named[name] ?? (standard && this.value(standard, scope));
        if (value === undefined) throw new PythonError(`a call misses ${name}`);
        inner.set(name, value);
      });
      return body(inner);
    };
  }

  assign(target: Expression, value: Value, scope: Scope): void {
    if (target.kind === 'name') scope.set(target.name, value);
    else if (target.kind === 'tuple' || target.kind === 'list') {
      const items = itemsOf(value);
      if (items.length !== target.items.length)
        throw new PythonError(`${items.length} values for ${target.items.length} names`);
      target.items.forEach((part, at) => {
        this.assign(part, items[at] ?? null, scope);
      });
    } else if (target.kind === 'index')
      setItem(this.value(target.of, scope), this.value(target.index, scope), value);
    else if (target.kind === 'attribute') {
      const of = this.value(target.of, scope);
      if (!(of instanceof Instance)) throw new PythonError(`a ${typeOf(of)} has no members`);
      of.members[target.name] = value;
    } else throw new PythonError('this cannot be set');
  }

  value(node: Expression, scope: Scope): Value {
    this.step();
    switch (node.kind) {
      case 'constant':
        return node.value;
      case 'text':
        return this.#text(node.parts, scope);
      case 'name': {
        const value = scope.get(node.name);
        if (value === undefined)
          throw new PythonError(`the name ${node.name} is not defined`, node.line);
        return value;
      }
      case 'list':
        return node.items.map((item) => this.value(item, scope));
      case 'tuple':
        return new Tuple(node.items.map((item) => this.value(item, scope)));
      case 'dict':
        return new Dict(
          node.entries.map(({ key, value }) => [this.value(key, scope), this.value(value, scope)]),
        );
      case 'comprehension':
        return this.#comprehension(node, scope);
      case 'call':
        return this.#call(node.of, node.args, node.line, scope);
      case 'attribute':
        return attributeOf(this.value(node.of, scope), node.name);
      case 'index':
        return itemAt(this.value(node.of, scope), this.value(node.index, scope));
      case 'slice': {
        const bound = (part: Expression | undefined) => part && numberOf(this.value(part, scope));
        return new Slice(bound(node.start), bound(node.end), bound(node.step) ?? 1);
      }
      case 'unary': {
        const value = this.value(node.value, scope);
        if (node.operator === 'not') return !truth(value);
        return node.operator === '-' ? operate('*', -1n, value) : value;
      }
      case 'binary':
        return operate(node.operator, this.value(node.left, scope), this.value(node.right, scope));
      case 'compare': {
        let left = this.value(node.first, scope);
        let result: Value = true;
        for (const { operator, value } of node.rest) {
          const right = this.value(value, scope);
          result = operate(operator, left, right);
          if (!truth(result)) return result;
          left = right;
        }
        return result;
      }
      case 'and': {
        const left = this.value(node.left, scope);
        return truth(left) ? this.value(node.right, scope) : left;
      }
      case 'or': {
        const left = this.value(node.left, scope);
        return truth(left) ? left : this.value(node.right, scope);
      }
      case 'choice':
        return this.value(
          truth(this.value(node.condition, scope)) ? node.then : node.otherwise,
          scope,
        );
      case 'lambda':
        return this.function(node.parameters, scope, (inner) => this.value(node.result, inner));
    }
  }

  #text(parts: readonly TextPart[], scope: Scope): string {
    return parts
      .map((part) =>
        typeof part === 'string'
          ? part
          : format(this.value(part.value, scope), this.#text(part.spec, scope)),
      )
      .join('');
  }

  #comprehension(
    { makes, key, value, clauses }: Extract<Expression, { kind: 'comprehension' }>,
    scope: Scope,
  ): Value {
    const made: [Value, Value][] = [];
    const inner = new Scope([], scope);
    const loop = (depth: number): void => {
      const clause = clauses[depth];
      if (!clause) {
        made.push([key ? this.value(key, inner) : null, this.value(value, inner)]);
        return;
      }
      for (const item of [...itemsOf(this.value(clause.items, inner))]) {
        this.assign(clause.target, item, inner);
        if (clause.conditions.every((condition) => truth(this.value(condition, inner))))
          loop(depth + 1);
      }
    };
    loop(0);
    return makes === 'dict' ? new Dict(made) : made.map(([, item]) => item);
  }

  #call(of: Expression, given: readonly Argument[], line: number, scope: Scope): Value {
    const called = this.value(of, scope);
    if (typeof called !== 'function') throw new PythonError(`a ${typeOf(called)} cannot be called`);
    const args: Value[] = [];
    const named: Record<string, Value> = {};
    for (const { name, value, spread } of given) {
      const made = this.value(value, scope);
      if (spread === '*') args.push(...itemsOf(made));
      else if (spread === '**') {
        if (!(made instanceof Dict)) throw new PythonError('** needs a dict');
        for (const [key, item] of made.entries()) named[str(key)] = item;
      } else if (name !== undefined) named[name] = made;
      else args.push(made);
    }
    return placed(line, () => called(args, named));
  }
}

/** Gives an error the line where it happened. */
export function placed<Result>(line: number, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof PythonError) error.line ??= line;
    throw error;
  }
}
