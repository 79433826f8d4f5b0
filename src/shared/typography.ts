/** What a quotation mark opens after: the beginning, a space, a bracket, a dash, another opening mark. */
const OPENS_AFTER = /[\s([{<\u2013\u2014/\u201C\u2018\u00A0=]/;
/** An apostrophe for what is left out: ’90s, ’tis. */
const LEFT_OUT = /^(?:\d0s|tis|twas|em|n)\b/;

/**
 * Straight quotation marks and apostrophes as typographic ones.
 * @param before the character in front of the text, if it continues a sentence
 */
export function curlQuotes(text: string, before = ''): string {
  return text.replace(/["']/g, (mark, at: number) => {
    const previous = at > 0 ? text.charAt(at - 1) : before;
    const opens = previous === '' || OPENS_AFTER.test(previous);
    if (mark === '"') return opens ? '“' : '”';
    return opens && !LEFT_OUT.test(text.slice(at + 1)) ? '‘' : '’';
  });
}

/** n-gram; ROUGE-1, ROUGE-L, GPT-3.5, T5-11B, Llama-2-7B: broken at the hyphen they read as two things. */
const WHOLE =
  /(?<![\p{L}\p{N}/.\-])(?:[\p{L}\p{N}]-\p{L}+|[\p{L}\p{N}]+(?:-(?:[A-Z]?\d+(?:\.\d+)?[A-Za-z]?|[A-Z])(?![\p{L}\p{N}]))+)/u;

/** Parameter-efficient, fine-tuning: words of a title, as far as they fit a small phone. */
const COMPOUND =
  /(?<![\p{L}\p{N}/.\-])(?![\p{L}\p{N}\-]{21})[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+(?:\.\d+)?/u;

/**
 * A text in parts, of which every second one must not be broken.
 *
 * @param isTitle compounds such as fine-tuning stay whole too
 */
export const splitAtWholes = (text: string, isTitle = false): string[] =>
  text.split(new RegExp(`(${(isTitle ? COMPOUND : WHOLE).source})`, 'u'));

/** Keeps an article on the line of its noun. */
export const tieArticles = (text: string): string =>
  text.replace(/\b(an?|the) (?=\S)/gi, '$1\u00A0');
