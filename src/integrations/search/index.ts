import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page, Site } from '../site/site.ts';
import { bundleEngine } from './engine-bundle.ts';
import { packScript } from './pack.ts';
import type { Bundle } from './pack.ts';
import { languageOf, readSearchPage } from './page-text.ts';
import type { FoundPage, SearchPage } from './page-text.ts';
import { indexPages, stopIndexing } from './pagefind.ts';
import { suggestedTerms } from './suggestions.ts';
import { topicScript, topicsOf } from './topics.ts';

const SUGGESTIONS = 6;

/** Pages as the index takes them, one after the other: their HTML is held by nothing else. */
function* readPages(pages: readonly Page[], found: FoundPage[]): Generator<SearchPage> {
  for (const { path, document } of pages) {
    const page = readSearchPage(path, document);
    if (!page) continue;
    const { html, ...known } = page;
    found.push(known);
    yield { html, ...known };
  }
}

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);

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
  // Pagefind numbers pages in the order it gets them: sorted, a build can be repeated.
  const pages = Map.groupBy(site.pages.toSorted(byPath), ({ document }) => languageOf(document));
  const found = new Map<string, FoundPage[]>();
  const fragments = new Map<string, string>();
  try {
    for (const [language, written] of [...pages].sort()) {
      const own: FoundPage[] = [];
      const { bundle, client } = await indexPages(language, readPages(written, own));
      if (own.length === 0) continue;
      found.set(language, own);
      for (const [path, name] of fragmentsIn(bundle)) fragments.set(path, name);
      const engine = await bundleEngine(client, { language });
      await writeBundle(join(target, language), bundle);
      await writeFile(join(target, language, 'pack.js'), packScript(language, bundle));
      await writeFile(join(target, language, 'engine.js'), engine);
    }
    if (found.size === 0)
      throw new Error('Search index: no page has an element with data-pagefind-body.');
    const terms = found.get('en')?.map((page) => page.terms) ?? [];
    const suggestions = suggestedTerms(terms, SUGGESTIONS);
    const topics = topicsOf([...found.values()].flat().sort(byPath), fragments, suggestions);
    await writeFile(join(target, 'topics.js'), topicScript(topics));
  } finally {
    await stopIndexing();
  }
}
