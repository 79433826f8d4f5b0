import { readFile } from 'node:fs/promises';
import { clientFile } from '../client-file.ts';
import { classicBundle } from './bundle.ts';
import { bundleIslands } from './island-bundles.ts';
import { append, create, need, setAttribute } from '../site/dom.ts';
import { routeImports } from './imports.ts';
import { lazyChunks, writeChunks, writeOffline } from './lazy-chunks.ts';
import { modulePath, readModules, runningWith } from './module-graph.ts';
import { pointIsland, takeScripts } from './page-scripts.ts';
import type { PageScripts } from './page-scripts.ts';
import { handOut } from './shims.ts';
import { CLASSIC, removeFile, writeAsset } from '../site/site.ts';
import type { Site } from '../site/site.ts';

const START_ISLANDS = new URL('browser/start-islands.ts', import.meta.url);

/**
 * Turns what pages run into one classic page script: the loader and the module scripts that all
 * pages share. Everything else, islands too, stays a module which the loader fetches, over http
 * by `import()` and from disk out of one more classic script, the offline modules.
 */
export async function classicScripts(site: Site): Promise<void> {
  const all: PageScripts[] = [];
  for (const page of site.pages) all.push(await takeScripts(site, page));
  const pages = all.filter(({ modules, islands }) => modules.length + islands.length > 0);
  const common = commonModules(pages);
  const runtime = await writeRuntime(site, pages);
  const roots = new Set(pages.flatMap(({ modules }) => modules));
  for (const path of common) roots.delete(path);
  for (const { path } of pages.flatMap(({ islands }) => islands)) roots.add(path);
  if (runtime) roots.add(runtime);

  const graph = await readModules(site, [...common, ...roots]);
  if (site.problems.length > 0) return;
  const inPage = runningWith(graph, common);
  for (const path of inPage) graph.get(path)?.dynamics.forEach((dynamic) => roots.add(dynamic));
  const chunks = lazyChunks(graph, roots, inPage);
  const sources = new Map<string, string>();
  for (const path of inPage) {
    const pathOf = (specifier: string): string => chunks.finalPath(modulePath(specifier, path));
    sources.set(path, routeImports(graph.get(path)?.source ?? '', pathOf));
    await removeFile(site, path);
  }
  const islands = pages
    .flatMap((page) => page.islands)
    .filter(({ attribute }) => attribute === 'component-url');
  const components = new Set(islands.map(({ path }) => path));
  await writeChunks(site, await bundleIslands(site, chunks, components));
  const script = await writePageScript(site, {
    sources,
    common,
    shared: new Map(chunks.shared.map((path) => [path, graph.get(path)?.exports ?? []])),
    runtime: runtime && chunks.finalPath(runtime),
    offline: await writeOffline(site, chunks),
  });
  for (const { page, modules, islands } of pages) {
    for (const island of islands) pointIsland(page, island, chunks.finalPath(island.path));
    const element = create('script', { defer: '', src: `/${script}` });
    const own = modules.filter((path) => !common.includes(path)).map(chunks.finalPath);
    if (own.length > 0) setAttribute(element, 'data-modules', own.join(' '));
    append(need(page.document, 'head'), element);
  }
}

/** Module scripts that every page with scripts has, in the order of the first page. */
const commonModules = (pages: readonly PageScripts[]): string[] =>
  [...new Set(pages[0]?.modules)].filter((path) =>
    pages.every(({ modules }) => modules.includes(path)),
  );

/** Astro's island element and the directives in use, as one module. @returns its path, or '' */
async function writeRuntime(site: Site, pages: readonly PageScripts[]): Promise<string> {
  const parts = new Set(pages.flatMap((page) => page.runtime));
  if (parts.size === 0) return '';
  const sources = [...parts].map((source) => routeImports(source, String));
  return writeAsset(site, 'islands', 'js', sources.join('\n'));
}

interface PageScriptParts {
  sources: ReadonlyMap<string, string>;
  common: readonly string[];
  /** exports of the modules that others import too, by path */
  shared: ReadonlyMap<string, readonly string[]>;
  /** paths, or empty if there is none */
  runtime: string;
  offline: string;
}

async function writePageScript(
  site: Site,
  { sources, common, shared, runtime, offline }: PageScriptParts,
): Promise<string> {
  const own = new Map([
    ['loader.ts', await readFile(clientFile('loader.ts'), 'utf8')],
    ['start-islands.ts', await readFile(START_ISLANDS, 'utf8')],
  ]);
  // Islands come first: an error in a module of the page cannot stop them.
  const parts = ['loader.ts', ...(runtime ? ['start-islands.ts'] : []), ...common];
  const entry = parts.map((path) => `import ${JSON.stringify(`/${path}`)};`).join('\n');
  const code = await classicBundle(`${entry}\n${handOut(shared)}`, new Map([...own, ...sources]), {
    OFFLINE_MODULES: offline,
    ISLAND_RUNTIME: runtime,
  });
  return writeAsset(site, CLASSIC.page, 'js', code);
}
