import { stem } from './porter.ts';

/** Options of the ROUGE tokenizer. */
export interface RougeOptions {
  /** Stem tokens of more than three characters with Porter's stemmer; off by default. */
  readonly useStemmer?: boolean | undefined;
}

/** One token of ROUGE. Offsets are UTF-16 code units, ready for `text.slice(start, end)`. */
export interface RougeToken {
  /** What is compared: lower case, stemmed if asked for. */
  readonly text: string;
  /** The lower-cased word before stemming. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A run of raw text that belongs to no token. */
export interface DiscardedSpan {
  readonly start: number;
  readonly end: number;
  /** Only white space, as between any two words. */
  readonly blank: boolean;
}

/** A line of ROUGE-Lsum: raw text between newlines, never empty, possibly without tokens. */
export interface RougeLine {
  readonly start: number;
  readonly end: number;
  /** Index of its first token; `lastToken` is one past the last. */
  readonly firstToken: number;
  readonly lastToken: number;
}

const LONGEST_UNSTEMMED = 3;

const isAlphanumeric = (character: string): boolean =>
  (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');

/**
 * The tokens of the ROUGE reference implementation: lower-case the text, then keep the runs of a–z
 * and 0–9. There is no other Unicode handling: "für" gives "f" and "r".
 *
 * Lower-casing comes first and is undone here only for the offsets: the Kelvin sign becomes "k", and
 * "İ" becomes "i" and a combining dot, which ends the token.
 */
export const rougeTokens = (text: string, options: RougeOptions = {}): RougeToken[] => {
  const tokens: RougeToken[] = [];
  let word = '';
  let start = 0;
  const close = (end: number): void => {
    if (word === '') return;
    const stemmed = options.useStemmer === true && word.length > LONGEST_UNSTEMMED;
    tokens.push({ text: stemmed ? stem(word) : word, word, start, end });
    word = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    let end = at;
    const lower = text.charAt(at).toLowerCase();
    for (let index = 0; index < lower.length; index += 1) {
      const character = lower.charAt(index);
      if (isAlphanumeric(character)) {
        if (word === '') start = at;
        word += character;
        end = at + 1;
      } else {
        close(end);
      }
    }
  }
  close(text.length);
  return tokens;
};

/** The raw text between the tokens: with them it makes up the whole text. */
export const discardedSpans = (text: string, tokens: readonly RougeToken[]): DiscardedSpan[] => {
  const spans: DiscardedSpan[] = [];
  const add = (start: number, end: number): void => {
    if (start < end) spans.push({ start, end, blank: text.slice(start, end).trim() === '' });
  };
  let start = 0;
  for (const token of tokens) {
    add(start, token.start);
    start = token.end;
  }
  add(start, text.length);
  return spans;
};

/**
 * The lines of ROUGE-Lsum: the text is split at "\n" only and lines of length 0 are dropped.
 *
 * @param tokens the tokens of the whole text: no token runs over a newline.
 */
export const rougeLines = (text: string, tokens: readonly RougeToken[]): RougeLine[] => {
  const lines: RougeLine[] = [];
  let start = 0;
  let firstToken = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    let lastToken = firstToken;
    while ((tokens[lastToken]?.end ?? Infinity) <= end) lastToken += 1;
    if (line !== '') lines.push({ start, end, firstToken, lastToken });
    start = end + 1;
    firstToken = lastToken;
  }
  return lines;
};
