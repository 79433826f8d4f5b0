import type { TopicPage } from '../../shared/search/topic-file.ts';
import { keyOf, nameKeys } from '../../shared/search/tokens.ts';
import type { Language } from './engine-types.ts';
import type { Place } from './places.ts';
import { oneWayInKorean } from './query.ts';
import { rank } from './rank.ts';
import type { Ranking } from './rank.ts';
import type { Topics } from './topics.ts';
import { contentWords, wordsOf } from './words.ts';

/** A page that answers a query. */
export interface Hit extends Pick<
  TopicPage,
  'path' | 'language' | 'title' | 'module' | 'description' | 'fragment'
> {
  readonly kind: 'lesson' | 'page';
  /** sections with matches; before the text of the page has come, those with matching headings */
  readonly places: readonly Place[];
}

/** A term that the query names. */
export interface Card {
  readonly name: string;
  readonly definition: string;
  /** the lesson that teaches it, and the place there */
  readonly lesson: string;
  readonly path: string;
  readonly anchor: string;
}

export interface Answer {
  readonly card: Card | undefined;
  readonly hits: readonly Hit[];
  /** the query that was answered */
  readonly query: string;
  /** its telling words, plain, to be marked on the page */
  readonly words: readonly string[];
  /** how it differs from the one asked */
  readonly change: Ranking['change'];
}

const MOST_WORDS = 8;

const known = new Map<string, readonly string[]>();
const keysIn = (heading: string): readonly string[] => {
  const keys = known.get(heading) ?? nameKeys(heading);
  known.set(heading, keys);
  return keys;
};

/** Sections whose heading has as many of the words as any other. */
const headingsWith = ({ sections }: TopicPage, keys: readonly string[]): Place[] => {
  const rated = sections.map(([anchor, title]) => {
    const own = keysIn(title);
    return { anchor, title, count: keys.filter((key) => own.includes(key)).length };
  });
  const most = Math.max(1, ...rated.map(({ count }) => count));
  return rated
    .filter(({ count }) => count === most)
    .map(({ anchor, title }) => ({ anchor, title, excerpt: '' }));
};

export const hitOf = (page: TopicPage, keys: readonly string[]): Hit => ({
  ...page,
  kind: page.path.includes('lessons/') ? 'lesson' : 'page',
  places: headingsWith(page, keys),
});

const cardOf = ({ file }: Topics, term: number | undefined): Card | undefined => {
  const found = term === undefined ? undefined : file.terms[term];
  const page = found && file.pages[found.page];
  if (!found || !page) return undefined;
  return {
    name: found.names[0] ?? '',
    definition: found.definition,
    lesson: page.title,
    path: page.path,
    anchor: found.place,
  };
};

/** Answers a query from the topics of the course, at once. */
export const answerOf = (topics: Topics, query: string, language: Language): Answer => {
  const asked = oneWayInKorean(query);
  const ranking = rank(topics, asked, language);
  const words = contentWords(wordsOf(ranking.words.join(' '))).slice(0, MOST_WORDS);
  const keys = ranking.words.flatMap((word) => [keyOf(word), ...nameKeys(word)]);
  return {
    card: cardOf(topics, ranking.term),
    hits: ranking.pages.flatMap((number) => {
      const page = topics.file.pages[number];
      return page ? [hitOf(page, keys)] : [];
    }),
    query: ranking.query,
    words,
    change: ranking.change,
  };
};
