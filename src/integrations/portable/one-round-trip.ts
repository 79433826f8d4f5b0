import { posix } from 'node:path';
import { readImports } from './imports.ts';
import { modulePath } from './module-graph.ts';

type Sources = ReadonlyMap<string, string>;

/**
 * A browser learns what a module imports once it has the module, so a chain of five costs five round
 * trips. Each module that may be asked for by itself names all that run before it, at its end, where
 * the order in which they run stays as it was.
 * @param roots paths of modules that are asked for by path
 */
export function namingAll(sources: Sources, roots: readonly string[]): Map<string, string> {
  const read = new Map([...sources].map(([path, source]) => [path, importsOf(path, source)]));
  const asked = new Set([...roots, ...[...read.values()].flatMap(({ dynamics }) => dynamics)]);
  return new Map(
    [...sources].map(([path, source]) => {
      if (!asked.has(path)) return [path, source];
      const before = runBefore(path, (module) => read.get(module)?.statics ?? []);
      const named = new Set([path, ...(read.get(path)?.statics ?? [])]);
      const more = [...before.difference(named)].map((module) => {
        const relative = posix.relative(posix.dirname(path), module);
        return `import${JSON.stringify(relative.startsWith('.') ? relative : `./${relative}`)};`;
      });
      return [path, more.length > 0 ? `${source.trimEnd()}\n${more.join('')}` : source];
    }),
  );
}

function importsOf(path: string, source: string) {
  const { statics, dynamics } = readImports(source);
  return {
    statics: statics.map((specifier) => modulePath(specifier, path)),
    dynamics: dynamics.flatMap((specifier) =>
      specifier === undefined ? [] : [modulePath(specifier, path)],
    ),
  };
}

/** All modules that a module needs to run, however far. */
function runBefore(path: string, staticsOf: (path: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...staticsOf(path)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...staticsOf(next));
  }
  return found;
}
