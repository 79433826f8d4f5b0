const ENDINGS = /(ations?|ions?|ings?|ers?|ors?|ments?|ally|ied|ies|ed|es|ly|e|s|y)$/;

/** A word without its inflection, for comparison only: forgets, forgetting → forget. */
export const stem = (word: string): string => {
  const bare = word.replace(ENDINGS, '');
  return (bare.length < 2 ? word : bare).replace(/(.)\1$/, '$1');
};

/** One spelling for British and American: tokeniser, tokenizer → tokenizer. */
export const foldSpelling = (word: string): string =>
  word
    .replace(/([iy])s(?=(e[drs]?|ing|ations?|ers?|able)$)/, '$1z')
    .replace(/our/, 'or')
    .replace(/ll/, 'l')
    .replace(/tre(s?)$/, 'ter$1')
    .replace(/ence$/, 'ense')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/mme(s?)$/, 'm$1');
