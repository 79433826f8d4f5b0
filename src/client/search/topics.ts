import { decodeWeights, decodeWords } from '../../shared/search/topic-file.ts';
import type { TopicFile } from '../../shared/search/topic-file.ts';
import { isStopWord, keyOf, nameKeys } from '../../shared/search/tokens.ts';

/** A name of a page, of a section of it, or of a term that it teaches. */
export interface Name {
  readonly page: number;
  /** in lower case */
  readonly text: string;
  /** how much a page is about what bears this name, up to 1 */
  readonly share: number;
  /** number of the term, if it is the name of one */
  readonly term: number | undefined;
  readonly keys: () => readonly string[];
}

/** The topic file, ready to be asked. What takes time is worked out as it is asked for. */
export interface Topics {
  readonly file: TopicFile;
  /** names that may have one of these keys in them */
  names(keys: readonly string[]): readonly Name[];
  /** words that stand in names, in lower case: what a misspelt word probably means */
  namedWords(): ReadonlySet<string>;
  /** all words, as they are written, sorted */
  readonly words: readonly string[];
  /** weights of a key by page; none if no page has it */
  weights(key: string): ReadonlyMap<number, number>;
  /** how telling a key is: the rarer, the more */
  rarity(key: string): number;
}

const SHARES = { title: 1, alias: 1, term: 0.85, section: 0.5 } as const;
/** So much of a key stands in every word that has it, whatever its ending. */
const SURE_START = 2;

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

const namesOf = ({ pages, terms }: TopicFile): Name[] => {
  const name = (page: number, text: string, share: number, term?: number): Name => ({
    page,
    text: text.toLowerCase(),
    share,
    term,
    keys: once(() => nameKeys(text)),
  });
  return [
    ...pages.flatMap(({ title, aliases, sections }, page) => [
      name(page, title, SHARES.title),
      ...aliases.map((alias) => name(page, alias, SHARES.alias)),
      ...sections.map(([, heading]) => name(page, heading, SHARES.section)),
    ]),
    ...terms.flatMap(({ names, page }, term) =>
      names.map((text) => name(page, text, SHARES.term, term)),
    ),
  ];
};

/** Finds the line of a key; the keys of a letter are worked out when one of them is asked for. */
const finder = (lines: readonly (readonly [word: string, line: string])[]) => {
  const byLetter = Map.groupBy(lines, ([word]) => word.charAt(0));
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (key: string): string | undefined => {
    const letter = key.charAt(0);
    let keys = known.get(letter);
    if (!keys) {
      keys = new Map(byLetter.get(letter)?.map(([word, line]) => [keyOf(word), line]));
      known.set(letter, keys);
    }
    return keys.get(key);
  };
};

const NONE: ReadonlyMap<number, number> = new Map();

export const openTopics = (file: TopicFile): Topics => {
  const lines = decodeWords(file.words);
  const lineOf = finder(lines);
  const decoded = new Map<string, ReadonlyMap<number, number>>();
  const weights = (key: string): ReadonlyMap<number, number> => {
    const line = lineOf(key);
    if (line === undefined) return NONE;
    const known = decoded.get(key) ?? decodeWeights(line);
    decoded.set(key, known);
    return known;
  };
  const all = namesOf(file);
  const rarities = new Map<string, number>();
  const rarity = (key: string): number => {
    const known =
      rarities.get(key) ?? Math.log(1 + file.pages.length / Math.max(1, weights(key).size));
    rarities.set(key, known);
    return known;
  };
  return {
    file,
    names: (keys) => {
      const starts = keys.map((key) => key.slice(0, SURE_START));
      return all.filter(({ text }) => starts.some((start) => text.includes(start)));
    },
    namedWords: once(
      () =>
        new Set(
          all
            .filter(({ share }) => share > SHARES.section)
            .flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u))
            .filter((word) => word.length > 2 && !isStopWord(word)),
        ),
    ),
    words: lines.map(([word]) => word),
    weights,
    rarity,
  };
};
