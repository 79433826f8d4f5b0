import { encodeWords } from '../../shared/search/topic-file.ts';
import type { TopicFile, TopicPage, TopicTerm } from '../../shared/search/topic-file.ts';
import { isStopWord, isTelling, keyOf, tokenOf, wordsOf } from '../../shared/search/tokens.ts';
import type { FoundPage } from './page-text.ts';

/** How much more a word says of a page by standing in its title than by standing in its text. */
const WEIGHT = { title: 24, alias: 16, term: 10, heading: 5, description: 4, text: 1 } as const;
/** How many pairs of word and page the file may hold: some 40 kB compressed. */
const MOST_PAIRS = 24_000;
/** How many headings it may name. Of a larger course they are found all the same, by their words. */
const MOST_HEADINGS = 600;

interface Key {
  key: string;
  word: string;
}

const known = new Map<string, readonly Key[]>();

/** What a word is filed under, itself and the words within it; worked out once a word. */
const keysOf = (written: string): readonly Key[] => {
  const before = known.get(written);
  if (before) return before;
  const { whole, parts } = tokenOf(written);
  const keys = [...new Set([whole, ...parts.filter(isTelling)])]
    .filter((word) => !isStopWord(word))
    .map((word) => ({ key: keyOf(word), word }));
  known.set(written, keys);
  return keys;
};

/** Words of a text under their keys, each with how often it stands there and how it is written. */
const countWords = (text: string): Map<string, { count: number; word: string }> => {
  const counts = new Map<string, { count: number; word: string }>();
  for (const { key, word } of wordsOf(text).flatMap(keysOf)) {
    const before = counts.get(key);
    if (before) before.count += 1;
    else counts.set(key, { count: 1, word });
  }
  return counts;
};

type Words = Map<string, { word: string; weights: Map<number, number> }>;

const weigh = (words: Words, page: number, text: string, weight: (count: number) => number) => {
  for (const [key, { count, word }] of countWords(text)) {
    const entry = words.get(key) ?? { word, weights: new Map<number, number>() };
    entry.weights.set(page, (entry.weights.get(page) ?? 0) + weight(count));
    words.set(key, entry);
  }
};

/** Weights so that the pairs fit: of a large course, words in passing are left to Pagefind. */
const fitting = (words: Words): { kept: Map<string, Map<number, number>>; complete: boolean } => {
  const pairs = (least: number): number =>
    [...words.values()].reduce(
      (sum, { weights }) => sum + [...weights.values()].filter((weight) => weight >= least).length,
      0,
    );
  let least = 0;
  while (pairs(least) > MOST_PAIRS) least = Math.max(1, least * 1.5);
  const kept = new Map<string, Map<number, number>>();
  for (const { word, weights } of words.values()) {
    const enough = [...weights].filter(([, weight]) => weight >= least);
    if (enough.length > 0) kept.set(word, new Map(enough));
  }
  return { kept, complete: least === 0 };
};

/** Terms with the page that teaches each. */
const termsOf = (pages: readonly FoundPage[]): TopicTerm[] => {
  const numbers = new Map(pages.map(({ path }, number) => [path, number]));
  return pages
    .flatMap(({ definitions }) => definitions)
    .flatMap(({ names, definition, path, place }) => {
      const page = numbers.get(path);
      return page === undefined ? [] : [{ names, definition, page, place }];
    });
};

/**
 * What search answers from before anything else of it is fetched.
 * @param pages all pages that can be found
 * @param fragments file of each page's text, by its path
 */
export function topicsOf(
  pages: readonly FoundPage[],
  fragments: ReadonlyMap<string, string>,
  suggestions: readonly string[],
): TopicFile {
  const words: Words = new Map();
  const terms = termsOf(pages);
  pages.forEach((page, number) => {
    // Twice as often in a text that is twice as long says no more.
    const length = Math.sqrt(Math.max(1, page.text.length / 20_000));
    weigh(words, number, page.text, (count) => WEIGHT.text * Math.max(1, count / length));
    const once = (text: string, weight: number): void => {
      weigh(words, number, text, () => weight);
    };
    once(page.title, WEIGHT.title);
    once(page.aliases.join(', '), WEIGHT.alias);
    once(page.sections.map(([, title]) => title).join(', '), WEIGHT.heading);
    once(page.description, WEIGHT.description);
  });
  for (const { names, page } of terms) weigh(words, page, names.join(', '), () => WEIGHT.term);
  const { kept, complete } = fitting(words);
  const namesHeadings =
    pages.reduce((sum, { sections }) => sum + sections.length, 0) <= MOST_HEADINGS;
  return {
    pages: pages.map(
      ({ path, language, title, module, description, aliases, sections }): TopicPage => ({
        path,
        language,
        title,
        module,
        description,
        aliases,
        sections: namesHeadings ? sections : [],
        fragment: fragments.get(path) ?? '',
      }),
    ),
    terms,
    suggestions,
    words: encodeWords(kept),
    complete,
  };
}

/** The file as a classic script, which runs over http and from disk alike. */
export const topicScript = (topics: TopicFile): string =>
  `globalThis.courseTopics=${JSON.stringify(topics)};\n`;
