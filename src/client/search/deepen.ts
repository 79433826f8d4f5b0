import { runScript } from '../run-script.ts';
import { hitOf } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Language, PagefindInstance, SearchGlobals } from './engine-types.ts';
import { readyPack } from './page-text.ts';
import { siteRoot } from './root.ts';
import type { Topics } from './topics.ts';

const PAGES_READ = 30;
const indexes = new Map<Language, Promise<PagefindInstance>>();

const openIndex = async (language: Language): Promise<PagefindInstance> => {
  const folder = new URL(`search/${language}/`, siteRoot()).href;
  await readyPack(language);
  await runScript(`${folder}engine.js`);
  const engine = (globalThis as SearchGlobals).courseEngines?.[language];
  if (!engine) throw new Error(`${folder}engine.js has no engine`);
  return engine.open(folder);
};

const loadIndex = (language: Language): Promise<PagefindInstance> => {
  const open = indexes.get(language);
  if (open) return open;
  const opening = openIndex(language);
  opening.catch(() => indexes.delete(language));
  indexes.set(language, opening);
  return opening;
};

/** "…": words in this order, side by side. */
export const isPhrase = (query: string): boolean => /^\s*["“].+["”]\s*$/.test(query);

/** Paths of the pages in which Pagefind finds a query, its best first. */
const pathsWith = async (query: string, language: Language): Promise<string[]> => {
  const index = await loadIndex(language);
  const { results } = await index.search(query.replace(/[“”]/g, '"'));
  const pages = await Promise.all(results.slice(0, PAGES_READ).map((result) => result.data()));
  return pages.map(({ url }) => url.replace(/^\/+/, ''));
};

/**
 * An answer by words, deepened by Pagefind: of a phrase, the pages that have it; otherwise also the
 * pages that have words which the topics of a large course leave out.
 */
export const deepened = async (
  topics: Topics,
  answer: Answer,
  query: string,
  language: Language,
): Promise<Answer> => {
  const paths = await pathsWith(query, language);
  const known = answer.hits.filter(({ path }) => !isPhrase(query) || paths.includes(path));
  const shown = new Set(known.map(({ path }) => path));
  const others = paths
    .filter((path) => !shown.has(path))
    .flatMap((path) => topics.file.pages.find((page) => page.path === path) ?? []);
  return { ...answer, hits: [...known, ...others.map((page) => hitOf(page, []))] };
};
