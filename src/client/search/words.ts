import { isStopWord } from '../../shared/search/tokens.ts';
import { stem } from '../../shared/search/stem.ts';

const commonPrefix = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

/**
 * Whether a word of a page is what a word of the query asks for: it starts with it, has the same
 * stem, or differs at the end of a long word only. Both words in lower case.
 */
export const related = (asked: string, found: string): boolean => {
  if (found.startsWith(asked)) return true;
  // Neither a stem nor a common beginning changes the first letter.
  if (asked.length < 3 || !found.startsWith(asked.charAt(0))) return false;
  if (stem(asked) === stem(found)) return true;
  const common = commonPrefix(asked, found);
  return common >= 5 && asked.length - common <= 2 && found.length - common <= 3;
};

/** Lower case, without marks around it or within it: "(Fine-tuning)," → finetuning. */
const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const cut = (word: string): readonly string[] => {
  const pieces = word.split(/[^\p{L}\p{N}]+/u);
  const humps = pieces.flatMap((piece) => piece.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').split(' '));
  return [...new Set([word, ...pieces, ...humps].map(plain))].filter((part) => part !== '');
};

/** The course has some thousand words, most of them many times. */
const known = new Map<string, readonly string[]>();

/** A word of a page and the words within it, plain: Med-PaLM → medpalm, med, palm, pa, lm. */
export const partsOf = (word: string): readonly string[] => {
  const parts = known.get(word) ?? cut(word);
  known.set(word, parts);
  return parts;
};

/** The words of a query, plain, in order. */
export const wordsOf = (query: string): string[] =>
  query
    .normalize('NFC')
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');

/** The words that say what is looked for; all of them if none is left. */
export const contentWords = (words: readonly string[]): readonly string[] => {
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : words;
};
