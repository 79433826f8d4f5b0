/** Options of BLEU's preparation of a text. */
export interface BleuTokenOptions {
  /** '13a' (default): the tokenizer of mteval-v13a; 'none': split at white space only. */
  readonly tokenize?: '13a' | 'none' | undefined;
  /** Lower-case first; off by default. */
  readonly lowercase?: boolean | undefined;
}

// White space as Python's str.split() and str.rstrip() know it. JavaScript's own \s leaves out
// U+001C to U+001F and U+0085 and takes in U+FEFF.
const WHITE_SPACE =
  '\\t-\\r\\u001C-\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const SPACES = new RegExp(`[${WHITE_SPACE}]+`, 'u');
const SPACE = new RegExp(`^[${WHITE_SPACE}]$`, 'u');

const splitAtWhiteSpace = (text: string): string[] =>
  text.split(SPACES).filter((token) => token !== '');

const stripEnd = (text: string): string => {
  let end = text.length;
  while (end > 0 && SPACE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** Each rule runs once, from left to right, over what the rule before it left. */
const RULES_13A: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Every ASCII symbol except ' , - and . (and the space itself).
  [/([ -&(-+/:-@[-`{-~])/gu, ' $1 '],
  // Full stop or comma, unless a digit stands before it.
  [/([^0-9])([.,])/gu, '$1 $2 '],
  // Full stop or comma, unless a digit stands after it.
  [/([.,])([^0-9])/gu, ' $1 $2'],
  // Hyphen after a digit.
  [/([0-9])(-)/gu, '$1 $2 '],
];

const tokenize13a = (text: string): string => {
  const decoded = text
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return RULES_13A.reduce(
    (line, [pattern, replacement]) => line.replace(pattern, replacement),
    ` ${decoded} `,
  );
};

/**
 * The tokens that BLEU counts, as sacrebleu 2.6.0 prepares them: lower-case if asked for, strip white
 * space at the end, tokenize, split at white space.
 */
export const bleuTokens = (text: string, options: BleuTokenOptions = {}): string[] => {
  const stripped = stripEnd(options.lowercase === true ? text.toLowerCase() : text);
  return splitAtWhiteSpace(options.tokenize === 'none' ? stripped : tokenize13a(stripped));
};
