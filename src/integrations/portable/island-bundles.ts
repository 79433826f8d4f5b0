import { build } from 'esbuild';
import { mergeImports } from './imports.ts';
import type { LazyChunks } from './lazy-chunks.ts';
import { graphOf, modulePath, neededBy, specifierOf } from './module-graph.ts';
import { takeHandedOut } from './shims.ts';
import { removeFile } from '../site/site.ts';
import type { Site } from '../site/site.ts';

/**
 * Joins each island with what it imports, the framework excepted. Cut into chunks for all islands
 * together, a widget would load code that only others use, and compress a third worse. A shim for a
 * module of the page script keeps nothing, so each island has its own. Other modules take what they
 * want of the page script without a shim.
 *
 * @param islands paths of the islands' modules
 * @returns the modules to write: islands joined, what nothing asks for any more left out
 */
export async function bundleIslands(
  site: Site,
  chunks: LazyChunks,
  islands: ReadonlySet<string>,
): Promise<LazyChunks> {
  const sources = new Map(chunks.sources);
  const apart = site.framework ?? new Set();
  const shared = new Set(chunks.shared);
  for (const [path, source] of chunks.sources) {
    sources.set(
      path,
      islands.has(path)
        ? await bundle(path, chunks.sources, apart)
        : takeHandedOut(source, path, (imported) => shared.has(imported)),
    );
  }
  const used = neededBy(graphOf(sources), chunks.roots, new Set());
  for (const path of [...sources.keys()].filter((path) => !used.has(path))) {
    sources.delete(path);
    await removeFile(site, path);
  }
  return { ...chunks, sources };
}

async function bundle(
  entry: string,
  sources: ReadonlyMap<string, string>,
  apart: ReadonlySet<string>,
): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    plugins: [
      {
        name: 'island',
        setup: (builder) => {
          builder.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
            if (kind === 'entry-point') return { path, namespace: 'site' };
            const found = modulePath(path, importer);
            const isApart = kind === 'dynamic-import' || apart.has(found);
            return isApart
              ? { path: specifierOf(found, entry), external: true }
              : { path: found, namespace: 'site', sideEffects: false };
          });
          builder.onLoad({ filter: /.*/, namespace: 'site' }, ({ path }) => ({
            contents: sources.get(path) ?? '',
            loader: 'js',
          }));
        },
      },
    ],
  });
  // What the framework gives to each module comes by one import.
  return mergeImports(result.outputFiles.map(({ text }) => text).join(''));
}
