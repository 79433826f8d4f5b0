import { ExpressionParser } from './parse-expression.ts';
import type { Expression, ImportedName, Operator, Statement } from './syntax.ts';

/** Reads a program. @throws PythonError with the line where it is no Python that we know */
export const parsePython = (source: string): Statement[] => new Parser(source).program();

class Parser extends ExpressionParser {
  program(): Statement[] {
    const statements: Statement[] = [];
    while (this.next.kind !== 'end') statements.push(this.#statement());
    return statements;
  }

  #block(): Statement[] {
    this.need(':');
    if (!this.gotKind('newline')) return [this.#simple()];
    if (!this.gotKind('indent')) this.fail('an indented line');
    const statements: Statement[] = [];
    while (!this.gotKind('dedent')) statements.push(this.#statement());
    return statements;
  }

  #statement(): Statement {
    const { line } = this.next;
    if (this.got('for')) {
      const target = this.targets();
      this.need('in');
      const items = this.values();
      return { kind: 'for', target, items, body: this.#block(), line };
    }
    if (this.got('while')) {
      const condition = this.value();
      return { kind: 'while', condition, body: this.#block(), line };
    }
    if (this.got('if')) return this.#if(line);
    if (this.got('def')) {
      const name = this.name();
      this.need('(');
      const parameters = this.parameters(')');
      return { kind: 'def', name, parameters, body: this.#block(), line };
    }
    if (this.got('with')) {
      const value = this.value();
      const as = this.got('as') ? this.targets() : undefined;
      return { kind: 'with', value, as, body: this.#block(), line };
    }
    return this.#simple();
  }

  #if(line: number): Statement {
    const condition = this.value();
    const body = this.#block();
    const at = this.next.line;
    const otherwise = this.got('elif') ? [this.#if(at)] : this.got('else') ? this.#block() : [];
    return { kind: 'if', condition, body, otherwise, line };
  }

  #simple(): Statement {
    const statement = this.#small();
    if (!this.gotKind('newline')) this.fail('the end of the line');
    return statement;
  }

  #small(): Statement {
    const { line } = this.next;
    if (this.got('pass')) return { kind: 'pass', line };
    if (this.got('import')) return { kind: 'import', names: this.#imported(true), line };
    if (this.got('from')) {
      const module = this.#dotted();
      this.need('import');
      const open = this.got('(');
      const names = this.#imported(false);
      if (open) this.need(')');
      return { kind: 'from', module, names, line };
    }
    if (this.got('return')) {
      const value = this.next.kind === 'newline' ? undefined : this.values();
      return { kind: 'return', value, line };
    }
    if (this.got('assert')) return { kind: 'assert', condition: this.value(), line };
    const value = this.values();
    const operator = /^(\+|-|\*|\/|\/\/|%|\*\*)=$/.exec(this.next.text)?.[1];
    if (operator !== undefined && this.next.kind === 'sign') {
      this.take();
      return {
        kind: 'change',
        target: value,
        operator: operator as Operator,
        value: this.values(),
        line,
      };
    }
    const sides: Expression[] = [value];
    while (this.got('=')) sides.push(this.values());
    const last = sides.pop() ?? value;
    return sides.length === 0
      ? { kind: 'expression', value, line }
      : { kind: 'assign', targets: sides, value: last, line };
  }

  #dotted(): string {
    const parts = [this.name()];
    while (this.got('.')) parts.push(this.name());
    return parts.join('.');
  }

  #imported(dotted: boolean): ImportedName[] {
    const names: ImportedName[] = [];
    do {
      if (this.is(')')) break;
      const name = dotted ? this.#dotted() : this.name();
      names.push({ name, as: this.got('as') ? this.name() : name });
    } while (this.got(','));
    return names;
  }
}
