import { graphOf, runningWith, specifierOf } from './module-graph.ts';

/**
 * A browser learns what a module imports once it has the module, so a chain of five costs five round
 * trips. Each module that may be asked for by itself names all that run before it, at its end, where
 * the order in which they run stays as it was.
 * @param roots paths of modules that are asked for by path
 */
export function namingAll(
  sources: ReadonlyMap<string, string>,
  roots: readonly string[],
): Map<string, string> {
  const graph = graphOf(sources);
  const named = new Map(sources);
  const asked = new Set([...roots, ...[...graph.values()].flatMap(({ dynamics }) => dynamics)]);
  for (const path of asked) {
    const { source = '', statics = [] } = graph.get(path) ?? {};
    const more = runningWith(graph, statics).difference(new Set([path, ...statics]));
    const imports = [...more].map((each) => `import${JSON.stringify(specifierOf(each, path))};`);
    if (imports.length > 0) named.set(path, `${source.trimEnd()}\n${imports.join('')}`);
  }
  return named;
}
