import { editDistance } from '../../shared/spelling.ts';
import { HANGUL } from '../../shared/search/particles.ts';
import { isStopWord, isTelling, keyOf, nameKeys, tokensOf } from '../../shared/search/tokens.ts';
import type { Token } from '../../shared/search/tokens.ts';
import { inEnglish } from './query.ts';
import type { Topics } from './topics.ts';

/** One way to read a part of a query. */
export interface Meaning {
  readonly keys: readonly string[];
  /** the words as they are written, for marking them and for saying what was looked for */
  readonly words: readonly string[];
  /** how sure it is, up to 1 */
  readonly trust: number;
  /** how it came from what was typed */
  readonly by: 'writing' | 'spelling' | 'synonym';
}

/** A word of a query, or several that belong together, and what it may mean, the surest first. */
export interface Wanted {
  readonly asked: readonly string[];
  readonly meanings: readonly Meaning[];
}

const TRUST = {
  whole: 1,
  parts: 0.6,
  joined: 0.9,
  begun: 0.8,
  split: 0.8,
  synonym: 0.85,
  unnamed: 0.9,
} as const;
const MOST_COMPLETIONS = 6;
const MOST_REPAIRS = 3;
/** What is left of trust after a slip. */
const PER_SLIP = 0.8;
/** A word that weighs so much somewhere is no slip: a heading or much text is about it. */
const NOT_IN_PASSING = 6;

const meaning = (
  words: readonly string[],
  trust: number,
  by: Meaning['by'] = 'writing',
): Meaning => ({ keys: words.map(keyOf), words, trust, by });

const asSynonym = (word: string): Meaning => meaning([word], TRUST.synonym, 'synonym');

/** How much a word weighs where it weighs most. */
export const heaviest = (topics: Topics, key: string): number =>
  Math.max(0, ...topics.weights(key).values());

const isKnown = (topics: Topics, words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => topics.weights(keyOf(word)).size > 0);

/** The word whole, then its parts, so that `lora_alpha` and 8.5% come before lora and 8.5. */
const asWritten = (topics: Topics, { whole, parts }: Token): Meaning[] => {
  const telling = parts.filter(isTelling);
  return [
    ...(isKnown(topics, [whole]) ? [meaning([whole], TRUST.whole)] : []),
    ...(isKnown(topics, telling) ? [meaning(telling, TRUST.parts)] : []),
  ];
};

const shortest = (word: string): number => (HANGUL.test(word) ? 2 : 3);

/** quant → quantization; 미세 → 미세조정: what is still being typed. */
const completions = (topics: Topics, word: string): Meaning[] =>
  // Too many words begin with a letter or two; what is meant is more likely in some name.
  Array.from(word.length < shortest(word) ? topics.namedWords() : topics.words)
    .filter((known) => known.startsWith(word))
    .map((known) => ({ known, weight: heaviest(topics, keyOf(known)) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_COMPLETIONS)
    .map(({ known }) => meaning([known], TRUST.begun));

/** finetuning → fine tuning; 언어모델 → 언어 모델. */
const splits = (topics: Topics, word: string): Meaning[] => {
  const least = shortest(word);
  const count = Math.max(0, word.length - 2 * least + 1);
  return Array.from({ length: count }, (_, n) => [word.slice(0, n + least), word.slice(n + least)])
    .filter((words) => isKnown(topics, words))
    .map((words) => meaning(words, TRUST.split));
};

/** Letters in another order are a likelier slip than another letter. */
const isReordered = (a: string, b: string): boolean =>
  Array.from(a).sort().join('') === Array.from(b).sort().join('');

/** The known words nearest to a misspelt one, a slip or two away. */
const repairs = (words: Iterable<string>, word: string, most: number): Meaning[] => {
  if (word.length < 4 || !/^\p{Script=Latin}+$/u.test(word)) return [];
  const near = Array.from(words, (known) => ({ known, slips: editDistance(word, known, most) }))
    .filter(({ known, slips }) => slips > 0 && slips <= most && known.length > 2)
    .map(({ known, slips }) => ({ known, slips: slips - (isReordered(word, known) ? 0.5 : 0) }));
  const least = Math.min(...near.map(({ slips }) => slips));
  return near
    .filter(({ slips }) => slips === least)
    .slice(0, MOST_REPAIRS)
    .map(({ known }) => meaning([known], PER_SLIP ** least, 'spelling'));
};

const meaningsOf = (topics: Topics, token: Token): Meaning[] => {
  const { whole } = token;
  const named = topics.namedWords();
  const written = asWritten(topics, token);
  if (written.length > 0) {
    const inPassing = heaviest(topics, keyOf(whole)) < NOT_IN_PASSING && !named.has(whole);
    return inPassing ? [...written, ...repairs(named, whole, 1)] : written;
  }
  const slips = whole.length >= 8 ? 2 : 1;
  const mended = repairs(named, whole, slips);
  const other = [...completions(topics, whole), ...splits(topics, whole)];
  if (other.length > 0) return [...other, ...mended];
  // A word that stands in no name is the likelier one only if it is nearer.
  const unnamed = repairs(topics.words, whole, slips).map((each) => ({
    ...each,
    trust: each.trust * TRUST.unnamed,
  }));
  return (mended[0]?.trust ?? 0) > (unnamed[0]?.trust ?? 0) ? mended : unnamed;
};

/** A word with a hyphen that the course does not have is read as the words within it. */
const knownOrApart = (topics: Topics, token: Token): Token[] => {
  const telling = token.parts.filter(isTelling);
  return telling.length === 0 || asWritten(topics, token).length > 0
    ? [token]
    : telling.map((whole) => ({ whole, parts: [] }));
};

/** Two words that the course also writes as one: bloomberg gpt → bloomberggpt. */
const joined = (topics: Topics, first: Token, second: Token): Wanted | undefined => {
  const both = first.whole + second.whole;
  if (!isKnown(topics, [both])) return undefined;
  const apart = [first, second].flatMap((token) => meaningsOf(topics, token).slice(0, 1));
  const separate: Meaning = {
    keys: apart.flatMap(({ keys }) => keys),
    words: apart.flatMap(({ words }) => words),
    trust: Math.min(...apart.map(({ trust }) => trust)),
    by: 'writing',
  };
  const asOne = meaning([both], TRUST.joined);
  return {
    asked: [first.whole, second.whole],
    meanings: apart.length === 2 ? [separate, asOne] : [asOne],
  };
};

/** What a query asks for, word by word; little words are left out unless there is nothing else. */
const wordByWord = (topics: Topics, query: string): Wanted[] => {
  const all = tokensOf(query).flatMap((token) => knownOrApart(topics, token));
  const telling = all.filter(({ whole }) => !isStopWord(whole));
  const tokens = telling.length > 0 ? telling : all;
  const wanted: Wanted[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = tokens.slice(at, at + 2);
    if (!token) continue;
    const pair = next && joined(topics, token, next);
    wanted.push(pair ?? { asked: [token.whole], meanings: meaningsOf(topics, token) });
    if (pair) at += 1;
  }
  return wanted;
};

/** Other names of the terms that a query names, each as a meaning of the words that name it. */
const synonymsAt = (topics: Topics, wanted: readonly Wanted[]): Meaning[][] => {
  const keys = wanted.map(({ meanings }) => meanings[0]?.keys ?? []);
  const spoken = new Set(keys.flat());
  const found = wanted.map((): Meaning[] => []);
  const said = new Set<string>();
  for (const name of topics.names([...spoken])) {
    const own = name.keys();
    if (name.term === undefined || own.length === 0 || !own.every((key) => spoken.has(key)))
      continue;
    const others = topics.file.terms[name.term]?.names
      .filter((other) => other.toLowerCase() !== name.text && !said.has(other))
      .map((other): Meaning => ({
        keys: nameKeys(other),
        words: other.toLowerCase().split(/\s+/),
        trust: TRUST.synonym,
        by: 'synonym',
      }));
    topics.file.terms[name.term]?.names.forEach((other) => said.add(other));
    keys.forEach((each, place) => {
      if (each.some((key) => own.includes(key))) found[place]?.push(...(others ?? []));
    });
  }
  return found;
};

/** What a query asks for, in all the ways that it may be meant. */
export const wantedOf = (topics: Topics, query: string): Wanted[] => {
  const wanted = wordByWord(topics, query);
  const synonyms = synonymsAt(topics, wanted);
  return wanted.map(({ asked, meanings }, place) => ({
    asked,
    meanings: [...meanings, ...(synonyms[place] ?? []), ...inEnglish(asked).map(asSynonym)],
  }));
};
