import type { Language } from './engine-types.ts';
import { looseWords, variantsOf } from './query.ts';
import { repairWord } from './spelling.ts';
import { contentWords, related, wordsOf } from './words.ts';

/** A section with matches. */
export interface Place {
  readonly title: string;
  /** id of its heading; empty for the head of the page */
  readonly anchor: string;
  /** text round the matches, plain, without the title */
  readonly excerpt: string;
  /** words that matched there; plain, lower case */
  readonly words: readonly string[];
  /** how strongly Pagefind rates the matches there */
  readonly weight: number;
}

/** A page with matches. */
export interface Hit {
  /** address from the root of the course: `lessons/lora/index.html` */
  readonly path: string;
  readonly language: Language;
  readonly title: string;
  readonly module: string;
  readonly description: string;
  /** title and other names of the page, in lower case */
  readonly names: string;
  /** words of the page that matched, and those of its title and aliases; plain, lower case */
  readonly words: readonly string[];
  readonly places: readonly Place[];
}

export interface Answer {
  readonly hits: readonly Hit[];
  /** the query that was answered */
  readonly query: string;
  /** its telling words, to be marked on the page */
  readonly words: readonly string[];
  /** how it differs from the one asked */
  readonly change: 'none' | 'spelling' | 'fewer words';
}

export interface Index {
  readonly language: Language;
  search(query: string): Promise<readonly Hit[]>;
  /** the course's words, most frequent first; read only when a query finds nothing */
  vocabulary(): Promise<readonly string[]>;
}

const tellingWords = (query: string): readonly string[] => contentWords(wordsOf(query));

const matches = (asked: readonly string[], found: readonly string[]): number =>
  asked.filter((word) => found.some((other) => related(word, other))).length;

/** Of the places of a page only those with most of the query's words, the strongest first. */
const bestPlaces = (hit: Hit, words: readonly string[]): Hit => {
  const counts = hit.places.map((place) => matches(words, place.words));
  const most = Math.max(1, ...counts);
  const places = hit.places.filter((_, index) => counts[index] === most);
  return { ...hit, places: places.sort((a, b) => b.weight - a.weight) };
};

/** Hits that have every telling word of the query: those named like it first, lessons first. */
const sound = async (index: Index, query: string): Promise<readonly Hit[]> => {
  const words = tellingWords(query);
  if (words.length === 0) return [];
  const isPhrase = /^\s*".+"\s*$/.test(query);
  const found = await index.search(isPhrase ? query : words.join(' '));
  const hits = found
    .filter((hit) => matches(words, hit.words) === words.length)
    .map((hit) => bestPlaces(hit, words));
  const named = query.toLowerCase().trim();
  const rank = (hit: Hit): number =>
    (hit.names.includes(named) ? 0 : 2) + (hit.path.includes('lessons/') ? 0 : 1);
  return hits.sort((a, b) => rank(a) - rank(b));
};

/** Each word replaced by what it is likely to mean, if no page has it. */
const repair = async (index: Index, words: readonly string[]): Promise<string> => {
  const vocabulary = await index.vocabulary();
  const repaired = words.map(async (word) =>
    (await sound(index, word)).length > 0 ? word : (repairWord(word, vocabulary) ?? word),
  );
  return (await Promise.all(repaired)).join(' ');
};

/** The words that the best page has; a page is the better the rarer the words it has. */
const bestSubset = async (index: Index, words: readonly string[]): Promise<string> => {
  const found = await Promise.all(words.map((word) => sound(index, word)));
  const scores = new Map<string, number>();
  for (const hits of found)
    for (const { path } of hits) scores.set(path, (scores.get(path) ?? 0) + 1 / hits.length);
  const [best] = [...scores].sort(([, a], [, b]) => b - a)[0] ?? [];
  return words.filter((_, place) => found[place]?.some(({ path }) => path === best)).join(' ');
};

/**
 * Answers a query from one index: as it stands; else written otherwise; else with its spelling
 * mended; else with those of its words that the best page has.
 */
export const find = async (index: Index, query: string): Promise<Answer> => {
  const attempt = async (
    queries: readonly string[],
    change: Answer['change'],
  ): Promise<Answer | undefined> => {
    for (const other of queries) {
      const hits = await sound(index, other);
      if (hits.length > 0) return { hits, query: other, words: tellingWords(other), change };
    }
    return undefined;
  };
  const spaced = [query, ...variantsOf(query, index.language)];
  const written = await attempt(spaced, 'none');
  if (written) return written;
  const words = contentWords(looseWords(query, index.language));
  const repaired = await repair(index, words);
  const mended = await attempt([repaired, ...variantsOf(repaired, index.language)], 'spelling');
  if (mended) return mended;
  const fewer = await attempt([await bestSubset(index, wordsOf(repaired))], 'fewer words');
  return fewer ?? { hits: [], query, words, change: 'none' };
};
