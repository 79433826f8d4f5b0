import { editDistance } from '../../shared/spelling.ts';

/** One spelling for British and American: tokeniser, tokenizer → tokenizer. */
const foldSpelling = (word: string): string =>
  word
    .replace(/([iy])s(?=(e[drs]?|ing|ations?|ers?|able)$)/, '$1z')
    .replace(/our/, 'or')
    .replace(/ll/, 'l')
    .replace(/tre(s?)$/, 'ter$1')
    .replace(/ence$/, 'ense')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/mme(s?)$/, 'm$1');

const split = (word: string, known: ReadonlySet<string>): string | undefined => {
  for (let at = 4; at <= word.length - 4; at += 1)
    if (known.has(word.slice(0, at)) && known.has(word.slice(at)))
      return `${word.slice(0, at)} ${word.slice(at)}`;
  return undefined;
};

/**
 * The word of the course that a misspelt word most likely means: the other of British and American
 * spelling, two words run together, or the nearest word, one edit away (two from eight letters
 * on); among equals the more frequent.
 * @param vocabulary the course's words in lower case, most frequent first
 * @returns `undefined` if nothing is near, or for words with digits, which are names or numbers
 */
export const repairWord = (word: string, vocabulary: readonly string[]): string | undefined => {
  if (word.length < 4 || !/^\p{Script=Latin}+$/u.test(word)) return undefined;
  const folded = foldSpelling(word);
  const otherSpelling = vocabulary.find((known) => foldSpelling(known) === folded);
  if (otherSpelling !== undefined) return otherSpelling;
  const parts = split(word, new Set(vocabulary));
  if (parts !== undefined) return parts;
  let limit = word.length >= 8 ? 2 : 1;
  let best: string | undefined;
  for (const known of vocabulary) {
    const distance = editDistance(word, known, limit);
    if (distance > limit) continue;
    best = known;
    limit = distance - 1;
    if (limit < 1) break;
  }
  return best;
};
