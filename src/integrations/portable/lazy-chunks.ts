import { createHash } from 'node:crypto';
import { classicBundle } from './bundle.ts';
import { changeSpecifiers, withoutWrapper } from './imports.ts';
import { modulePath, neededBy, specifierOf } from './module-graph.ts';
import type { ModuleGraph } from './module-graph.ts';
import { namingAll } from './one-round-trip.ts';
import { shim } from './shims.ts';
import { CLASSIC, removeFile, writeAsset, writeFileOf } from '../site/site.ts';
import type { Site } from '../site/site.ts';

/** The modules that are loaded after the page script. */
export interface LazyChunks {
  /** those that may be asked for by path */
  readonly roots: readonly string[];
  /** modules of the page script that they share */
  readonly shared: readonly string[];
  /** their sources by path, shims for shared ones */
  readonly sources: ReadonlyMap<string, string>;
  /** the path at which a module of them is written */
  readonly finalPath: (path: string) => string;
}

export function lazyChunks(
  graph: ModuleGraph,
  roots: Iterable<string>,
  inPage: ReadonlySet<string>,
): LazyChunks {
  const sorted = [...roots].sort();
  const needed = neededBy(graph, sorted, inPage);
  const shared = [...inPage].filter((path) => needed.has(path)).sort();
  const sources = new Map<string, string>();
  for (const path of needed) {
    const { source = '', exports = [] } = graph.get(path) ?? {};
    sources.set(path, shared.includes(path) ? shim(path, exports) : withoutWrapper(source));
  }
  // A name must not stay when what it brings does not: browsers keep files by name.
  const mark = createHash('sha256')
    .update(['named', ...shared].join())
    .digest('hex')
    .slice(0, 4);
  const finalPath = (path: string): string =>
    shared.length > 0 && needed.has(path) ? path.replace(/\.js$/, `.${mark}.js`) : path;
  return { roots: sorted, shared, sources, finalPath };
}

/** Writes the modules as they are loaded over http. */
export async function writeChunks(
  site: Site,
  { roots, sources, finalPath }: LazyChunks,
): Promise<void> {
  for (const [path, source] of namingAll(sources, roots)) {
    const content = changeSpecifiers(source, (specifier) =>
      specifierOf(finalPath(modulePath(specifier, path)), path),
    );
    await removeFile(site, path);
    await writeFileOf(site, finalPath(path), content);
  }
}

/** Writes the classic script that brings the modules to pages opened from disk. @returns its path */
export async function writeOffline(
  site: Site,
  { roots, sources, finalPath }: LazyChunks,
): Promise<string> {
  if (roots.length === 0) return '';
  const entries = roots.map((path) => {
    const specifier = JSON.stringify(`/${path}`);
    return `${JSON.stringify(finalPath(path))}: () => import(${specifier})`;
  });
  const code = await classicBundle(
    `globalThis.courseModules = { ${entries.join(', ')} };`,
    sources,
  );
  return writeAsset(site, CLASSIC.modules, 'js', code);
}
