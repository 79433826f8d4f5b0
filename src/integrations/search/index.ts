import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Site } from '../site/site.ts';
import { bundleEngine } from './engine-bundle.ts';
import { packScript } from './pack.ts';
import type { Bundle } from './pack.ts';
import { readSearchPage } from './page-text.ts';
import type { SearchPage } from './page-text.ts';
import { indexPages, stopIndexing } from './pagefind.ts';
import { suggestedTerms } from './suggestions.ts';
import { topicScript, topicsOf } from './topics.ts';

const SUGGESTIONS = 6;

/** Pagefind numbers pages in the order it gets them: sorted, a build can be repeated. */
const readPages = ({ pages }: Pick<Site, 'pages'>): SearchPage[] =>
  pages
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, document }) => readSearchPage(path, document) ?? []);

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
 * @param site whose pages are finished, but for the marks that say what is to be found
 * @throws Error if a page cannot be indexed, or if no page is marked with `data-pagefind-body`
 */
export async function writeSearchIndex(site: Pick<Site, 'dist' | 'pages'>): Promise<void> {
  const target = join(site.dist, 'search');
  await rm(target, { recursive: true, force: true });
  const pages = readPages(site);
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
