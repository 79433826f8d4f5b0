import { glob, readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { clientFile } from '../client-file.ts';

const source = (name: string): string => clientFile(`search/${name}`);

/** What the engine has to know. */
interface SearchFacts {
  /** of the index that it opens */
  readonly language: string;
}

/** Gives `pagefind-client` and `search-facts` their contents. */
const generated = (client: string, facts: SearchFacts): Plugin => ({
  name: 'generated',
  setup(builder) {
    builder.onResolve({ filter: /^(pagefind-client|search-facts)$/ }, ({ path }) => ({
      path,
      namespace: 'generated',
    }));
    builder.onLoad({ filter: /^pagefind-client$/, namespace: 'generated' }, () => ({
      contents: client,
    }));
    builder.onLoad({ filter: /^search-facts$/, namespace: 'generated' }, () => ({
      contents: JSON.stringify(facts),
      loader: 'json',
    }));
  },
});

/**
 * The search engine of a language as one classic script: the same over http and from disk. `fetch` inside it is
 * our own, which answers from a pack where there is one.
 */
export const bundleEngine = async (client: string, facts: SearchFacts): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [source('engine.ts')],
    inject: [source('packed-fetch.ts')],
    plugins: [generated(client, facts)],
    // The address of the module is of no use to a classic script; the engine is told its folder.
    define: { 'import.meta.url': '"search/pagefind.js"' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'inline',
    write: false,
    logLevel: 'warning',
  });
  const [output] = outputFiles;
  if (!output) throw new Error('Search index: esbuild wrote no engine.');
  return output.text;
};

/** Sources of the engine, which is bundled only when there are pages to search. */
export async function searchSources(): Promise<string[]> {
  const sources: string[] = [];
  for await (const file of glob('*.ts', { cwd: source('') })) {
    if (!file.endsWith('.test.ts')) sources.push(await readFile(source(file), 'utf8'));
  }
  return sources;
}
