import type { Library } from '../schemas/listing.ts';
import { importedModules, libraryOf, STANDARD } from './listing.ts';
import type { Expression, Statement, TextPart } from './python/syntax.ts';

/** Something that a program asks of a library and the library does not have. */
interface UnknownName {
  line: number;
  /** the module, name or parameter */
  found: string;
  /** undefined if no library of this name is known */
  library: Library | undefined;
  /** what it could have been */
  known: readonly string[];
}

/**
 * The modules, names and parameters that a program takes from libraries that do not have them, as
 * far as `data/libraries.json` tells.
 */
export function unknownNames(
  statements: readonly Statement[],
  libraries: readonly Library[],
): UnknownName[] {
  const unknown: UnknownName[] = [];
  for (const { name, line } of importedModules(statements)) {
    const [module = ''] = name.split('.');
    if (STANDARD.has(module) || libraryOf(name, libraries)) continue;
    const library = libraries.find(({ names }) =>
      Object.keys(names).some((known) => known.split('.')[0] === module),
    );
    unknown.push({ line, found: name, library, known: Object.keys(library?.names ?? {}) });
  }
  const bound = boundNames(statements);
  eachExpression(statements, (node) => {
    if (node.kind !== 'call') return;
    const path = dottedName(node.of, bound);
    const library = path === undefined ? undefined : libraryOf(path, libraries);
    const parameters = path === undefined ? undefined : library?.names[path];
    if (!parameters || path === undefined) return;
    for (const { name } of node.args) {
      if (name === undefined || parameters.includes(name)) continue;
      unknown.push({ line: node.line, found: `${path}(${name}=…)`, library, known: parameters });
    }
  });
  return unknown;
}

/** What imports bind: the dotted name behind each name. */
function boundNames(statements: readonly Statement[]): Map<string, string> {
  const bound = new Map<string, string>();
  for (const statement of statements) {
    if (statement.kind === 'import')
      for (const { name, as } of statement.names) bound.set(as, name);
    if (statement.kind === 'from')
      for (const { name, as } of statement.names) bound.set(as, `${statement.module}.${name}`);
  }
  return bound;
}

function dottedName(node: Expression, bound: ReadonlyMap<string, string>): string | undefined {
  if (node.kind === 'name') return bound.get(node.name);
  if (node.kind !== 'attribute') return undefined;
  const of = dottedName(node.of, bound);
  return of === undefined ? undefined : `${of}.${node.name}`;
}

/** Visits every expression of a program, the outer before the inner. */
function eachExpression(node: unknown, visit: (node: Expression) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) eachExpression(item, visit);
  } else if (typeof node === 'object' && node !== null) {
    const placed = node as Expression | Statement | TextPart;
    if (typeof placed === 'object' && 'kind' in placed) visit(placed as Expression);
    for (const value of Object.values(node)) eachExpression(value, visit);
  }
}
