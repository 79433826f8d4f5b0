import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { modulePath } from './module-graph.ts';

const ENTRY = 'entry.js';

/** How esbuild makes one classic script of modules, in memory. */
export const ONE_SCRIPT = {
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
} as const;

/**
 * Bundles modules into one classic script.
 * @param entry source of the first module; it names the others by `/` and their path
 * @param sources every module by its path; a path in `.ts` is TypeScript
 * @param constants global names and the values to put in their place
 */
export async function classicBundle(
  entry: string,
  sources: ReadonlyMap<string, string>,
  constants: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const result = await build({
    entryPoints: [ENTRY],
    plugins: [fromMemory(new Map([...sources, [ENTRY, entry]]))],
    define: Object.fromEntries(
      Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
    ...ONE_SCRIPT,
  });
  return result.outputFiles.map(({ text }) => text).join('');
}

const fromMemory = (sources: ReadonlyMap<string, string>): Plugin => ({
  name: 'from-memory',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, importer }) => ({
      path: importer === '' ? path : modulePath(path, importer),
      namespace: 'site',
    }));
    build.onLoad({ filter: /.*/, namespace: 'site' }, ({ path }) => {
      const contents = sources.get(path);
      return contents === undefined
        ? { errors: [{ text: `no module at ${path}` }] }
        : { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
});
