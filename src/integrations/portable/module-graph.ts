import { posix } from 'node:path';
import { readImports } from './imports.ts';
import { readFileOf } from '../site/site.ts';
import type { Site } from '../site/site.ts';

/** A script file of the build; all paths are from the root of the site. */
export interface Module {
  readonly source: string;
  readonly statics: readonly string[];
  readonly dynamics: readonly string[];
  readonly exports: readonly string[];
}

export type ModuleGraph = ReadonlyMap<string, Module>;

/** Path of the module that a specifier means within the file at `from`. */
export function modulePath(specifier: string, from: string): string {
  return specifier.startsWith('/')
    ? specifier.slice(1)
    : posix.join(posix.dirname(from), specifier);
}

/** What a module at `from` calls another: what `modulePath` reads. */
export function specifierOf(path: string, from: string): string {
  const relative = posix.relative(posix.dirname(from), path);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/** Modules that are there already. */
export const graphOf = (sources: ReadonlyMap<string, string>): ModuleGraph =>
  new Map(
    [...sources].map(([path, source]) => [path, moduleFrom(path, source, readImports(source))]),
  );

function moduleFrom(
  from: string,
  source: string,
  { statics, dynamics, exports }: ReturnType<typeof readImports>,
): Module {
  const literal = dynamics.filter((specifier) => specifier !== undefined);
  return {
    source,
    statics: statics.map((specifier) => modulePath(specifier, from)),
    dynamics: literal.map((specifier) => modulePath(specifier, from)),
    exports,
  };
}

/**
 * Reads the modules that the roots need, at once or later. What could not work in a page opened
 * from disk is reported: a computed `import()`, a module's own address, a missing file.
 */
export async function readModules(site: Site, roots: Iterable<string>): Promise<ModuleGraph> {
  const modules = new Map<string, Module>();
  const waiting = [...roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (modules.has(path)) continue;
    if (!site.files.has(path)) {
      report(site, path, 'missing script', 'a file of the build', 'no such file');
      continue;
    }
    const source = (await readFileOf(site, path)).toString();
    const imports = readImports(source);
    if (imports.dynamics.includes(undefined)) {
      report(site, path, 'computed import()', 'import() of a literal path', 'an expression');
    }
    if (imports.hasMeta) {
      report(site, path, 'import.meta', 'globalThis.courseRoot or "?worker&inline"', 'import.meta');
    }
    const module = moduleFrom(path, source, imports);
    modules.set(path, module);
    waiting.push(...module.statics, ...module.dynamics);
  }
  return modules;
}

function report(site: Site, file: string, problem: string, expected: string, found: string): void {
  const repair = 'pages opened from disk cannot run this; change the source this file is built of';
  site.problems.push({ file, problem: `not portable: ${problem}`, expected, found, repair });
}

/** The modules that run together with the roots, roots included. */
export function runningWith(graph: ModuleGraph, roots: Iterable<string>): Set<string> {
  return reach(graph, roots, ({ statics }) => statics);
}

/** The modules that the roots may ever need, roots included; nothing beyond those in `leaves`. */
export function neededBy(
  graph: ModuleGraph,
  roots: Iterable<string>,
  leaves: ReadonlySet<string>,
): Set<string> {
  return reach(graph, roots, ({ statics, dynamics }, path) =>
    leaves.has(path) ? [] : [...statics, ...dynamics],
  );
}

function reach(
  graph: ModuleGraph,
  roots: Iterable<string>,
  next: (module: Module, path: string) => readonly string[],
): Set<string> {
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const module = graph.get(path);
    if (!module || reached.has(path)) continue;
    reached.add(path);
    waiting.push(...next(module, path));
  }
  return reached;
}
