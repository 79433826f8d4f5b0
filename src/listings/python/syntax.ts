/** The part of Python that the listings of the course are written in. */

/** Lines count from 1. */
interface Placed {
  readonly line: number;
}

export type Operator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '%'
  | '**'
  | '@'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | 'in'
  | 'not in'
  | 'is'
  | 'is not';

/** A piece of an f-string: text, or a value with its format. */
export type TextPart = string | { value: Expression; spec: readonly TextPart[] };

/** `for target in items if condition` of a comprehension. */
export interface Clause {
  target: Expression;
  items: Expression;
  conditions: readonly Expression[];
}

export interface Parameter {
  name: string;
  standard: Expression | undefined;
}

export type Expression = Placed &
  (
    | { kind: 'constant'; value: null | boolean | bigint | number | string }
    | { kind: 'text'; parts: readonly TextPart[] }
    | { kind: 'name'; name: string }
    | { kind: 'list' | 'tuple'; items: readonly Expression[] }
    | { kind: 'dict'; entries: readonly { key: Expression; value: Expression }[] }
    | {
        kind: 'comprehension';
        makes: 'list' | 'dict';
        key: Expression | undefined;
        value: Expression;
        clauses: readonly Clause[];
      }
    | { kind: 'call'; of: Expression; args: readonly Argument[] }
    | { kind: 'attribute'; of: Expression; name: string }
    | { kind: 'index'; of: Expression; index: Expression }
    | {
        kind: 'slice';
        start: Expression | undefined;
        end: Expression | undefined;
        step: Expression | undefined;
      }
    | { kind: 'unary'; operator: '-' | '+' | 'not'; value: Expression }
    | { kind: 'binary'; operator: Operator; left: Expression; right: Expression }
    | {
        kind: 'compare';
        first: Expression;
        rest: readonly { operator: Operator; value: Expression }[];
      }
    | { kind: 'and' | 'or'; left: Expression; right: Expression }
    | { kind: 'choice'; condition: Expression; then: Expression; otherwise: Expression }
    | { kind: 'lambda'; parameters: readonly Parameter[]; result: Expression }
  );

export interface Argument {
  value: Expression;
  /** `name=value` */
  name?: string;
  /** `*value` or `**value` */
  spread?: '*' | '**';
}

/** `a.b as c` */
export interface ImportedName {
  name: string;
  as: string;
}

export type Statement = Placed &
  (
    | { kind: 'expression'; value: Expression }
    | { kind: 'assign'; targets: readonly Expression[]; value: Expression }
    | { kind: 'change'; target: Expression; operator: Operator; value: Expression }
    | { kind: 'import'; names: readonly ImportedName[] }
    | { kind: 'from'; module: string; names: readonly ImportedName[] }
    | { kind: 'for'; target: Expression; items: Expression; body: readonly Statement[] }
    | { kind: 'while'; condition: Expression; body: readonly Statement[] }
    | {
        kind: 'if';
        condition: Expression;
        body: readonly Statement[];
        otherwise: readonly Statement[];
      }
    | {
        kind: 'def';
        name: string;
        parameters: readonly Parameter[];
        body: readonly Statement[];
      }
    | { kind: 'return'; value: Expression | undefined }
    | { kind: 'with'; value: Expression; as: Expression | undefined; body: readonly Statement[] }
    | { kind: 'assert'; condition: Expression }
    | { kind: 'pass' }
  );

/** A program that cannot be read, or does what this Python cannot. */
export class PythonError extends Error {
  /** undefined until it is known */
  line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.name = 'PythonError';
    this.line = line;
  }
}
