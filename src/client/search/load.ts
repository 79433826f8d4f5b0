import { loadOnce, loadTwice } from '../../shared/load-once.ts';
import { runScript } from '../run-script.ts';
import type { Language, PagefindPage, SearchEngine, SearchGlobals } from './engine-types.ts';
import type { Hit, Index } from './find.ts';
import { excerptText } from './marked-text.ts';
import { siteRoot } from './root.ts';
import { partsOf } from './words.ts';

const PAGES_READ = 30;

/** An index of the course, and what its engine knows without asking it. */
interface LoadedIndex extends Index, Pick<SearchEngine, 'languages' | 'suggestions'> {}

const indexes = new Map<Language, Promise<LoadedIndex>>();

/** Pagefind counts words as it cut them: at zero-width spaces where it put any. */
const wordsIn = (text: string): string[] =>
  text.split(text.includes('\u200B') ? '\u200B' : /[^\S\uFEFF]+/);

const partsOfAll = (words: readonly string[]): string[] => [...new Set(words.flatMap(partsOf))];

const toHit = (page: PagefindPage, language: Language): Hit => {
  const text = wordsIn(page.raw_content);
  const at = (locations: readonly number[]): string[] =>
    locations.map((location) => text[location] ?? '');
  const named = Object.values(page.meta).flatMap((value) => value.split(/\s+/));
  const { title = '', module = '', description = '', aliases = '' } = page.meta;
  return {
    path: page.url.replace(/^\/+/, ''),
    language,
    title,
    module,
    description,
    names: `${title}, ${aliases}`.toLowerCase(),
    words: partsOfAll([...at(page.locations), ...named]),
    places: page.sub_results.map((place) => ({
      title: place.title,
      anchor: place.anchor?.id ?? '',
      excerpt: excerptText(place.plain_excerpt, place.title),
      words: partsOfAll(at(place.weighted_locations.map(({ location }) => location))),
      weight: place.weighted_locations.reduce((sum, { balanced_score: score }) => sum + score, 0),
    })),
  };
};

const readWords = async (engine: SearchEngine, address: string): Promise<readonly string[]> =>
  (await (await engine.read(address)).json()) as string[];

const openIndex = async (language: Language): Promise<LoadedIndex> => {
  const folder = new URL(`search/${language}/`, siteRoot()).href;
  if (location.protocol === 'file:') await runScript(`${folder}pack.js`);
  await runScript(`${folder}engine.js`);
  const engine = (globalThis as SearchGlobals).courseSearch?.[language];
  if (!engine) throw new Error(`${folder}engine.js has no engine`);
  const pagefind = engine.open(folder);
  const search = async (query: string): Promise<Hit[]> => {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, PAGES_READ).map((result) => result.data()));
    return pages.map((page) => toHit(page, language));
  };
  let last: Promise<unknown> = Promise.resolve();
  const words = loadOnce(() => readWords(engine, `${folder}vocabulary.json`));
  return {
    language,
    languages: engine.languages,
    suggestions: engine.suggestions,
    search: (query) => {
      // One after the other: Pagefind keeps the matches of the latest search in shared objects.
      const answer = last.then(() => search(query));
      // An index that failed is opened anew, with an engine of its own, the next time.
      last = answer.catch(() => indexes.delete(language));
      return answer;
    },
    // Without the words a misspelt query stays as it is; that is no reason to fail.
    vocabulary: () => (language === 'en' ? words().catch(() => []) : Promise.resolve([])),
  };
};

/** Opens the index of a language once. @throws Error if a file of it cannot be read */
export const loadIndex = (language: Language): Promise<LoadedIndex> => {
  const open = indexes.get(language);
  if (open) return open;
  const opening = loadTwice(() => openIndex(language));
  opening.catch(() => indexes.delete(language));
  indexes.set(language, opening);
  return opening;
};
