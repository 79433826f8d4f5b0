import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bundleEngine } from './engine-bundle.ts';
import { packScript } from './pack.ts';
import type { Bundle } from './pack.ts';
import { readSearchPage } from './page-text.ts';
import type { SearchPage } from './page-text.ts';
import { indexPages, stopIndexing } from './pagefind.ts';
import { suggestedTerms } from './suggestions.ts';
import { topicScript, topicsOf } from './topics.ts';

const SUGGESTIONS = 6;

const readPages = async (dist: string): Promise<SearchPage[]> => {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    // Pagefind numbers pages in the order it gets them: sorted, a build can be repeated.
    .sort();
  const pages = await Promise.all(
    paths.map(async (path) => readSearchPage(path, await readFile(join(dist, path), 'utf8'))),
  );
  return pages.filter((page) => page !== undefined);
};

const writeBundle = async (folder: string, bundle: Bundle): Promise<void> => {
  for (const [path, bytes] of bundle) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
};

/** The file of each page's text among Pagefind's, without its ending, by the page's path. */
const fragmentsIn = (bundle: Bundle): [path: string, name: string][] =>
  [...bundle].flatMap(([file, bytes]): [string, string][] => {
    const [, name] = /^fragment\/(.+)\.pf_fragment$/.exec(file) ?? [];
    if (name === undefined) return [];
    const text = gunzipSync(bytes).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    return [[url.replace(/^\/+/, ''), name]];
  });

/**
 * Writes the search of the finished site into `dist/search`: the topics, from which it answers at
 * first, and for each language a folder with Pagefind's index, the same files as a script for pages
 * opened from disk, and the engine that reads both.
 * @param dist folder of the finished site
 * @throws Error if a page cannot be indexed, or if no page is marked with `data-pagefind-body`
 */
export async function writeSearchIndex(dist: string): Promise<void> {
  const target = join(dist, 'search');
  await rm(target, { recursive: true, force: true });
  const pages = await readPages(dist);
  if (pages.length === 0)
    throw new Error('Search index: no page has an element with data-pagefind-body.');
  const pagesIn = (language: string): SearchPage[] =>
    pages.filter((page) => page.language === language);
  const languages = [...new Set(pages.map(({ language }) => language))].sort();
  const suggestions = suggestedTerms(
    pagesIn('en').map(({ terms }) => terms),
    SUGGESTIONS,
  );
  const fragments = new Map<string, string>();
  try {
    for (const language of languages) {
      const own = pagesIn(language);
      const { bundle, client } = await indexPages(language, own);
      for (const [path, name] of fragmentsIn(bundle)) fragments.set(path, name);
      const engine = await bundleEngine(client, { language });
      await writeBundle(join(target, language), bundle);
      await writeFile(join(target, language, 'pack.js'), packScript(language, bundle));
      await writeFile(join(target, language, 'engine.js'), engine);
    }
    const topics = topicsOf(pages, fragments, suggestions);
    await writeFile(join(target, 'topics.js'), topicScript(topics));
  } finally {
    await stopIndexing();
  }
}
