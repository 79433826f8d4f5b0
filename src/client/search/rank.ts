import { HANGUL } from '../../shared/search/particles.ts';
import { nameKeys } from '../../shared/search/tokens.ts';
import { heaviest, wantedOf } from './meanings.ts';
import type { Meaning, Wanted } from './meanings.ts';
import type { Name, Topics } from './topics.ts';

export interface Ranking {
  /** numbers of pages in the topic file, best first */
  readonly pages: readonly number[];
  /** number of the term that the query names, if it names one */
  readonly term: number | undefined;
  /** the query as it was understood */
  readonly query: string;
  /** its words, and words for the same, to be marked */
  readonly words: readonly string[];
  /** how it differs from the one asked */
  readonly change: 'none' | 'spelling' | 'fewer words';
}

/** Pages other than lessons collect what lessons teach. */
const OTHER_PAGE = 0.25;
/** Whoever asks in Korean, or on a Korean page, reads English too; not the other way round. */
const OTHER_LANGUAGE = { en: 0, ko: 0.35 } as const;
/** Pages with less than this share of the best score are not worth a look. */
const LEAST_SHARE = 0.03;
/** A name written just as it was typed. */
const LITERAL = 1.15;
/** How many times as good a page is by bearing the name that is asked for. */
const NAMED = 3;
interface Score {
  readonly value: number;
  readonly meaning: Meaning | undefined;
}

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** What a page says of one part of the query, by its best meaning there. */
const scoreOf = (topics: Topics, { asked, meanings }: Wanted, page: number): Score => {
  let best: Score = { value: 0, meaning: undefined };
  for (const meaning of meanings) {
    const values = meaning.keys.map(
      (key) => topics.rarity(key) * Math.log2(1 + (topics.weights(key).get(page) ?? 0)),
    );
    const mean = values.includes(0) ? 0 : sum(values) / values.length;
    const value = mean * meaning.trust * asked.length;
    if (value > best.value) best = { value, meaning };
  }
  return best;
};

/**
 * How much a page loses that does not have this part of the query: most if the word is rare and some
 * page is about it, little if it only ever stands there in passing.
 */
const importanceOf = (topics: Topics, { meanings }: Wanted): number =>
  Math.max(
    0,
    ...(meanings[0]?.keys ?? []).map(
      (key) => topics.rarity(key) * Math.min(1, Math.log2(1 + heaviest(topics, key)) / 4),
    ),
  );

/** How much of two names is the same, each word counted by how rare it is. */
const likeness = (topics: Topics, a: readonly string[], b: readonly string[]): number => {
  const rarity = (keys: readonly string[]): number => sum(keys.map((key) => topics.rarity(key)));
  const both = a.filter((key) => b.includes(key));
  return both.length === 0
    ? 0
    : rarity(both) / rarity([...a, ...b.filter((key) => !a.includes(key))]);
};

interface Named {
  readonly name: Name;
  readonly value: number;
}

/** The name of each page that is most like the query: the more of it is asked for, the more it counts. */
const namedPages = (topics: Topics, query: string, wanted: readonly Wanted[]) => {
  const typed = nameKeys(query);
  const text = query.toLowerCase().trim();
  const meant = wanted.flatMap(({ meanings }) => meanings[0]?.keys ?? []);
  const best = new Map<number, Named>();
  for (const name of topics.names([...typed, ...meant])) {
    const keys = name.keys();
    const like = Math.max(likeness(topics, typed, keys), likeness(topics, meant, keys));
    const value = like ** 2 * name.share * (name.text === text ? LITERAL : 1);
    if (value > (best.get(name.page)?.value ?? 0)) best.set(name.page, { name, value });
  }
  return best;
};

/** The term of which the query is a name, whatever else it is a name of. */
const termOf = (topics: Topics, query: string): number | undefined => {
  const typed = nameKeys(query);
  const text = query.toLowerCase().trim();
  const same = topics
    .names(typed)
    .filter(({ term, keys }) => term !== undefined && likeness(topics, typed, keys()) === 1);
  const literal = same.filter((name) => name.text === text);
  const isMain = ({ term = 0 }: Name): boolean =>
    topics.file.terms[term]?.names[0]?.toLowerCase() === text;
  return (literal.find(isMain) ?? literal[0] ?? same[0])?.term;
};

/** The query with its slips mended, and without what the best page does not have. */
const understood = (wanted: readonly Wanted[], scores: readonly Score[]) => {
  const used = wanted.flatMap(({ asked }, place) => {
    const meaning = scores[place]?.meaning;
    return meaning ? [{ asked, meaning, mended: meaning.by === 'spelling' }] : [];
  });
  return {
    query: used
      .map(({ asked, meaning, mended }) => (mended ? meaning.words : asked).join(' '))
      .join(' '),
    words: [
      ...new Set(
        used.flatMap(({ asked, meaning, mended }) => [...(mended ? [] : asked), ...meaning.words]),
      ),
    ],
    misspelt: used.some(({ mended }) => mended),
  };
};

/**
 * Ranks the pages of the course for a query: by how much they are about its words, rare words
 * counting more, and by how like one of their names, or of the terms they teach, it is.
 * @param language of the page on which it is asked
 */
export const rank = (topics: Topics, query: string, language: 'en' | 'ko'): Ranking => {
  const all = wantedOf(topics, query);
  const wanted = all.filter(({ meanings }) => meanings.length > 0);
  const named = namedPages(topics, query, wanted);
  const importance = wanted.map((each) => importanceOf(topics, each));
  const wants = HANGUL.test(query) ? 'ko' : language;
  const found = topics.file.pages
    .map((page, number) => {
      const scores = wanted.map((each) => scoreOf(topics, each, number));
      const covered = sum(importance.filter((_, place) => scores[place]?.value !== 0));
      const coverage = (covered / Math.max(1e-9, sum(importance))) ** 1.5;
      const kind =
        (page.path.includes('lessons/') ? 1 : OTHER_PAGE) *
        (page.language === wants ? 1 : OTHER_LANGUAGE[wants]);
      const about = 1 + NAMED * (named.get(number)?.value ?? 0);
      const score = sum(scores.map(({ value }) => value)) * coverage * about * kind;
      return { number, scores, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [first] = found;
  if (!first) return { pages: [], term: undefined, query, words: [], change: 'none' };
  const { misspelt, ...said } = understood(wanted, first.scores);
  const hasAll =
    wanted.length === all.length &&
    found.some(({ scores }) => scores.every(({ value }) => value > 0));
  return {
    ...said,
    pages: found
      .filter(({ score }) => score >= LEAST_SHARE * first.score)
      .map(({ number }) => number),
    // As it was typed, hyphens and all; else as it was understood.
    term: termOf(topics, query) ?? termOf(topics, said.query),
    change: misspelt ? 'spelling' : hasAll ? 'none' : 'fewer words',
  };
};
