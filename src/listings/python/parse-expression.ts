import { PythonError } from './syntax.ts';
import type { Argument, Clause, Expression, Operator, Parameter, TextPart } from './syntax.ts';
import { textParts } from './parse-text.ts';
import { tokenize, unescape, type Token } from './tokens.ts';

const KEYWORDS = new Set(
  'and as assert def elif else False for from if import in is lambda None not or pass return True while with'.split(
    ' ',
  ),
);
const COMPARISONS = new Set(['==', '!=', '<', '>', '<=', '>=', 'in', 'not', 'is']);
/** Signs that bind alike, the loosest first. */
const LEVELS: readonly (readonly Operator[])[] = [
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];

/** Reads tokens one after the other; statements are read by what extends it. */
export class ExpressionParser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(source: string, line = 1) {
    this.#tokens = tokenize(source).map((token) => ({ ...token, line: token.line + line - 1 }));
  }

  get next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', line: 0 };
  }
  take(): Token {
    const token = this.next;
    this.#at++;
    return token;
  }
  is(text: string): boolean {
    return this.next.text === text && (this.next.kind === 'sign' || this.next.kind === 'name');
  }
  /** Takes a sign or keyword if it comes next. */
  got(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at++;
    return true;
  }
  /** Takes a token of a kind if it comes next. */
  gotKind(kind: Token['kind']): boolean {
    if (this.next.kind !== kind) return false;
    this.#at++;
    return true;
  }
  need(text: string): void {
    if (!this.got(text)) this.fail(text);
  }
  fail(wanted: string): never {
    const { kind, text, line } = this.next;
    throw new PythonError(`expected ${wanted}, found ${text === '' ? `the ${kind}` : text}`, line);
  }
  name(): string {
    const { kind, text } = this.next;
    if (kind !== 'name' || KEYWORDS.has(text)) this.fail('a name');
    return this.take().text;
  }

  /** One value, or several with commas between them: a tuple. */
  values(): Expression {
    const { line } = this.next;
    const first = this.value();
    if (!this.is(',')) return first;
    const items = [first];
    while (this.got(',') && this.#startsValue()) items.push(this.value());
    return { kind: 'tuple', items, line };
  }
  #startsValue(): boolean {
    const { kind, text } = this.next;
    if (kind === 'name') return !KEYWORDS.has(text) || /^(None|True|False|not|lambda)$/.test(text);
    return kind === 'number' || kind === 'string' || (kind === 'sign' && '([{-+'.includes(text));
  }

  value(): Expression {
    const { line } = this.next;
    if (this.got('lambda')) {
      const parameters = this.parameters(':');
      return { kind: 'lambda', parameters, result: this.value(), line };
    }
    const then = this.#or();
    if (!this.got('if')) return then;
    const condition = this.#or();
    this.need('else');
    return { kind: 'choice', condition, then, otherwise: this.value(), line };
  }

  parameters(end: string): Parameter[] {
    const parameters: Parameter[] = [];
    while (!this.got(end)) {
      const name = this.name();
      parameters.push({ name, standard: this.got('=') ? this.value() : undefined });
      if (!this.is(end)) this.need(',');
    }
    return parameters;
  }

  #or(): Expression {
    let left = this.#and();
    for (let { line } = this.next; this.got('or'); { line } = this.next)
      left = { kind: 'or', left, right: this.#and(), line };
    return left;
  }
  #and(): Expression {
    let left = this.#not();
    for (let { line } = this.next; this.got('and'); { line } = this.next)
      left = { kind: 'and', left, right: this.#not(), line };
    return left;
  }
  #not(): Expression {
    const { line } = this.next;
    if (this.got('not')) return { kind: 'unary', operator: 'not', value: this.#not(), line };
    const first = this.#level(0);
    const rest: { operator: Operator; value: Expression }[] = [];
    while (COMPARISONS.has(this.next.text) && this.next.kind !== 'string') {
      let operator = this.take().text;
      if (operator === 'not') {
        this.need('in');
        operator = 'not in';
      } else if (operator === 'is' && this.got('not')) operator = 'is not';
      rest.push({ operator: operator as Operator, value: this.#level(0) });
    }
    return rest.length === 0 ? first : { kind: 'compare', first, rest, line };
  }
  #level(level: number): Expression {
    const signs = LEVELS[level];
    if (!signs) return this.#unary();
    let left = this.#level(level + 1);
    for (;;) {
      const { line } = this.next;
      const operator = signs.find((sign) => this.got(sign));
      if (operator === undefined) return left;
      left = { kind: 'binary', operator, left, right: this.#level(level + 1), line };
    }
  }
  #unary(): Expression {
    const { line } = this.next;
    for (const operator of ['-', '+'] as const)
      if (this.got(operator)) return { kind: 'unary', operator, value: this.#unary(), line };
    const left = this.#trailed();
    return this.got('**')
      ? { kind: 'binary', operator: '**', left, right: this.#unary(), line }
      : left;
  }

  #trailed(): Expression {
    let of = this.#atom();
    for (;;) {
      const { line } = this.next;
      if (this.got('.')) of = { kind: 'attribute', of, name: this.name(), line };
      else if (this.got('(')) of = { kind: 'call', of, args: this.#args(), line };
      else if (this.got('[')) {
        const parts = [this.#index()];
        while (this.got(',')) parts.push(this.#index());
        this.need(']');
        const [only] = parts;
        const index: Expression =
          parts.length === 1 && only ? only : { kind: 'tuple', items: parts, line };
        of = { kind: 'index', of, index, line };
      } else return of;
    }
  }
  #index(): Expression {
    const { line } = this.next;
    const part = () => (this.is(':') || this.is(']') || this.is(',') ? undefined : this.value());
    const start = part();
    if (start && !this.is(':')) return start;
    this.need(':');
    const end = part();
    return { kind: 'slice', start, end, step: this.got(':') ? part() : undefined, line };
  }
  #args(): Argument[] {
    const args: Argument[] = [];
    while (!this.got(')')) {
      const spread = this.got('**') ? '**' : this.got('*') ? '*' : undefined;
      const value = this.value();
      if (spread) args.push({ value, spread });
      else if (value.kind === 'name' && this.got('=')) {
        args.push({ name: value.name, value: this.value() });
      } else if (this.is('for')) {
        const clauses = this.#clauses();
        const { line } = value;
        args.push({
          value: { kind: 'comprehension', makes: 'list', key: undefined, value, clauses, line },
        });
      } else args.push({ value });
      if (!this.is(')')) this.need(',');
    }
    return args;
  }
  #clauses(): Clause[] {
    const clauses: Clause[] = [];
    while (this.got('for')) {
      const target = this.targets();
      this.need('in');
      const items = this.#or();
      const conditions: Expression[] = [];
      while (this.got('if')) conditions.push(this.#or());
      clauses.push({ target, items, conditions });
    }
    return clauses;
  }
  /** Names that a loop sets. */
  targets(): Expression {
    const { line } = this.next;
    const one = () => this.#trailed();
    const items = [one()];
    const [first] = items;
    if (first && !this.is(',')) return first;
    while (this.got(',')) items.push(one());
    return { kind: 'tuple', items, line };
  }

  #atom(): Expression {
    const token = this.take();
    const { kind, text, line } = token;
    if (kind === 'number') {
      const digits = text.replaceAll('_', '');
      return {
        kind: 'constant',
        value: /^\d+$/.test(digits) ? BigInt(digits) : Number(digits),
        line,
      };
    }
    if (kind === 'string') return this.#text(token);
    if (kind === 'name') {
      const constant = { None: null, True: true, False: false }[text];
      if (constant !== undefined) return { kind: 'constant', value: constant, line };
      if (!KEYWORDS.has(text)) return { kind: 'name', name: text, line };
    }
    if (text === '(' && kind === 'sign') {
      if (this.got(')')) return { kind: 'tuple', items: [], line };
      const value = this.values();
      this.need(')');
      return value;
    }
    if (text === '[' && kind === 'sign') return this.#list(line);
    if (text === '{' && kind === 'sign') return this.#dict(line);
    this.#at--;
    return this.fail('a value');
  }
  #list(line: number): Expression {
    if (this.got(']')) return { kind: 'list', items: [], line };
    const first = this.value();
    if (this.is('for')) {
      const clauses = this.#clauses();
      this.need(']');
      return { kind: 'comprehension', makes: 'list', key: undefined, value: first, clauses, line };
    }
    const items = [first];
    while (this.got(',') && !this.is(']')) items.push(this.value());
    this.need(']');
    return { kind: 'list', items, line };
  }
  #dict(line: number): Expression {
    const entries: { key: Expression; value: Expression }[] = [];
    while (!this.got('}')) {
      const key = this.value();
      this.need(':');
      const value = this.value();
      if (this.is('for')) {
        const clauses = this.#clauses();
        this.need('}');
        return { kind: 'comprehension', makes: 'dict', key, value, clauses, line };
      }
      entries.push({ key, value });
      if (!this.is('}')) this.need(',');
    }
    return { kind: 'dict', entries, line };
  }

  /** Literals side by side are one text. */
  #text(first: Token): Expression {
    const parts: TextPart[] = [];
    const { line } = first;
    for (let token = first; ; token = this.take()) {
      const { text, prefix = '' } = token;
      if (prefix.includes('f')) parts.push(...textParts(text, token.line, onlyValue));
      else parts.push(prefix.includes('r') ? text : unescape(text));
      if (this.next.kind !== 'string') break;
    }
    if (parts.every((part) => typeof part === 'string'))
      return { kind: 'constant', value: parts.join(''), line };
    return { kind: 'text', parts, line };
  }
}

/** A source that is one value and nothing else. */
function onlyValue(source: string, line: number): Expression {
  const parser = new ExpressionParser(source, line);
  const value = parser.values();
  if (parser.next.kind !== 'newline') parser.fail('the end of the value');
  return value;
}
