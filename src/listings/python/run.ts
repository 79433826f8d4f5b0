import { builtins, moduleOf, standardModules } from './builtins.ts';
import { Evaluator, placed, Scope } from './evaluate.ts';
import { operate } from './operations.ts';
import { parsePython } from './parse.ts';
import { PythonError, type Statement } from './syntax.ts';
import { Instance, itemsOf, truth, typeOf, type Value } from './values.ts';

/** What stands in for a library, by the dotted name of its module. */
export type Libraries = Readonly<Record<string, Record<string, Value>>>;

/**
 * Runs a program of the part of Python that the listings are written in.
 * @param libraries what stands in for the libraries it imports
 * @returns what it prints
 * @throws PythonError with its line, for anything that is not known here
 */
export function runPython(
  source: string,
  libraries: (write: (text: string) => void) => Libraries = () => ({}),
): string {
  const statements = parsePython(source);
  let printed = '';
  const write = (text: string): void => {
    printed += text;
  };
  new Run({ ...standardModules, ...libraries(write) }).program(statements, builtins(write));
  return printed;
}

/** What `return` leaves a function with. */
class Returned {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

class Run extends Evaluator {
  readonly #modules: Libraries;

  constructor(modules: Libraries) {
    super();
    this.#modules = modules;
  }

  program(statements: readonly Statement[], known: Record<string, Value>): void {
    this.#block(statements, new Scope([], new Scope(Object.entries(known))));
  }

  #block(statements: readonly Statement[], scope: Scope): Returned | undefined {
    for (const statement of statements) {
      const returned = placed(statement.line, () => this.#statement(statement, scope));
      if (returned) return returned;
    }
    return undefined;
  }

  #statement(statement: Statement, scope: Scope): Returned | undefined {
    this.step();
    switch (statement.kind) {
      case 'pass':
        return undefined;
      case 'expression':
        this.value(statement.value, scope);
        return undefined;
      case 'assign': {
        const value = this.value(statement.value, scope);
        for (const target of statement.targets) this.assign(target, value, scope);
        return undefined;
      }
      case 'change': {
        const { target, operator } = statement;
        const before = this.value(target, scope);
        this.assign(target, operate(operator, before, this.value(statement.value, scope)), scope);
        return undefined;
      }
      case 'import':
        for (const { name, as } of statement.names)
          scope.set(as, moduleOf(name, this.#module(name)));
        return undefined;
      case 'from': {
        const module = this.#module(statement.module);
        for (const { name, as } of statement.names) {
          const member = module[name];
          if (member === undefined)
            throw new PythonError(`${statement.module} has no ${name} that is known here`);
          scope.set(as, member);
        }
        return undefined;
      }
      case 'for':
        for (const item of [...itemsOf(this.value(statement.items, scope))]) {
          this.assign(statement.target, item, scope);
          const returned = this.#block(statement.body, scope);
          if (returned) return returned;
        }
        return undefined;
      case 'while':
        while (truth(this.value(statement.condition, scope))) {
          const returned = this.#block(statement.body, scope);
          if (returned) return returned;
        }
        return undefined;
      case 'if':
        return this.#block(
          truth(this.value(statement.condition, scope)) ? statement.body : statement.otherwise,
          scope,
        );
      case 'def':
        scope.set(
          statement.name,
          this.function(statement.parameters, scope, (inner) => {
            const returned = this.#block(statement.body, inner);
            return returned ? returned.value : null;
          }),
        );
        return undefined;
      case 'return':
        return new Returned(statement.value ? this.value(statement.value, scope) : null);
      case 'with': {
        const value = this.value(statement.value, scope);
        const leave = value instanceof Instance ? value.abilities.enter?.() : undefined;
        if (!leave) throw new PythonError(`with does not know a ${typeOf(value)}`);
        if (statement.as) this.assign(statement.as, value, scope);
        try {
          return this.#block(statement.body, scope);
        } finally {
          leave();
        }
      }
      case 'assert':
        if (truth(this.value(statement.condition, scope))) return undefined;
        throw new PythonError('the assertion does not hold');
    }
  }

  #module(name: string): Record<string, Value> {
    const module = this.#modules[name];
    if (!module) throw new PythonError(`nothing here stands in for ${name}`);
    return module;
  }
}
