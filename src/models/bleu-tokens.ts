/** How a text becomes tokens, by sacrebleu's names. */
export const TOKENIZERS = ['13a', 'none', 'intl', 'char', 'zh'] as const;
export type Tokenizer = (typeof TOKENIZERS)[number];

/** Options of BLEU's preparation of a text. */
export interface BleuTokenOptions {
  /**
   * '13a' (default): the tokenizer of mteval-v13a; 'none': split at white space only; 'intl': at
   * every Unicode mark and symbol; 'char': each character a token; 'zh': each Chinese character, the
   * rest as in 13a.
   */
  readonly tokenize?: Tokenizer | undefined;
  /** Lower-case first; off by default. */
  readonly lowercase?: boolean | undefined;
}

// White space as Python's str.split() and str.rstrip() know it. JavaScript's own \s leaves out
// U+001C to U+001F and U+0085 and takes in U+FEFF.
const WHITE_SPACE =
  '\\t-\\r\\u001C-\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const SPACES = new RegExp(`[${WHITE_SPACE}]+`, 'u');
const SPACE = new RegExp(`^[${WHITE_SPACE}]$`, 'u');
const LEADING_SPACES = new RegExp(`^[${WHITE_SPACE}]+`, 'u');

/** The words of a text, as Python's str.split() finds them. */
export const splitAtWhiteSpace = (text: string): string[] =>
  text.split(SPACES).filter((token) => token !== '');

const stripEnd = (text: string): string => {
  let end = text.length;
  while (end > 0 && SPACE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

type Rule = readonly [pattern: RegExp, replacement: string];

/** Each rule runs once, from left to right, over what the rule before it left. */
const applied = (rules: readonly Rule[], text: string): string =>
  rules.reduce((line, [pattern, replacement]) => line.replace(pattern, replacement), text);

const RULES_13A: readonly Rule[] = [
  // Every ASCII symbol except ' , - and . (and the space itself).
  [/([ -&(-+/:-@[-`{-~])/gu, ' $1 '],
  // Full stop or comma, unless a digit stands before it.
  [/([^0-9])([.,])/gu, '$1 $2 '],
  // Full stop or comma, unless a digit stands after it.
  [/([.,])([^0-9])/gu, ' $1 $2'],
  // Hyphen after a digit.
  [/([0-9])(-)/gu, '$1 $2 '],
];

/** mteval-v14: a mark between two numbers stays, and so does one at the end after a number. */
const RULES_INTL: readonly Rule[] = [
  [/(\P{N})(\p{P})/gu, '$1 $2 '],
  [/(\p{P})(\P{N})/gu, ' $1 $2'],
  [/(\p{S})/gu, ' $1 '],
];

/**
 * What sacrebleu calls a Chinese character: ideographs, their parts, and East Asian marks. Its two
 * ranges beyond the basic plane are written so that Python reads others, U+2001 to U+2A6D and U+2F81
 * to U+2FA1; an ideograph beyond the plane is none.
 */
const CHINESE =
  /[\u2001-\u2A6D\u2E80-\u2FDF\u2FF0-\u303F\u3100-\u312F\u31A0-\u31BF\u31C0-\u31EF\u3200-\u33FF\u3400-\u4DB5\u4E00-\u9FBB\uF900-\uFA2D\uFA30-\uFA6A\uFA70-\uFAD9\uFE10-\uFE1F\uFE30-\uFE4F\uFF00-\uFFEF]/gu;

const tokenize13a = (text: string): string => {
  const decoded = text
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return applied(RULES_13A, ` ${decoded} `);
};

const PREPARED: Readonly<Record<Tokenizer, (text: string) => string>> = {
  '13a': tokenize13a,
  none: (text) => text,
  intl: (text) => applied(RULES_INTL, text),
  char: (text) => Array.from(text).join(' '),
  zh: (text) => applied(RULES_13A, text.replace(LEADING_SPACES, '').replace(CHINESE, ' $& ')),
};

/**
 * The name of a tokenizer, 13a where none is given.
 *
 * @throws RangeError if this course does not know it
 */
export const tokenizerOf = (name = '13a'): Tokenizer => {
  const known = TOKENIZERS.find((tokenizer) => tokenizer === name);
  if (known === undefined)
    throw new RangeError(`tokenize must be one of ${TOKENIZERS.join(', ')}, not ${name}.`);
  return known;
};

/**
 * The tokens that BLEU counts, as sacrebleu 2.6.0 prepares them: lower-case if asked for, strip white
 * space at the end, tokenize, split at white space.
 *
 * @throws RangeError if the tokenizer is unknown
 */
export const bleuTokens = (text: string, options: BleuTokenOptions = {}): string[] => {
  const stripped = stripEnd(options.lowercase === true ? text.toLowerCase() : text);
  return splitAtWhiteSpace(PREPARED[tokenizerOf(options.tokenize)](stripped));
};
