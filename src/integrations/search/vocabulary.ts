/**
 * The course's own words, for mending misspelt queries: every word of four or more Latin letters,
 * the most frequent first (ties in alphabetical order), so that a word's place tells its rank.
 */
export const vocabularyOf = (texts: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/\p{Script=Latin}{4,}/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([word]) => word);
};

/**
 * Words to suggest before the reader has typed any: defined terms, one of each page in turn, so
 * that every lesson has its share.
 */
export const suggestedTerms = (pages: readonly (readonly string[])[], most: number): string[] => {
  const chosen = new Map<string, string>();
  const longest = Math.max(0, ...pages.map((terms) => terms.length));
  for (let place = 0; place < longest; place += 1)
    for (const terms of pages) {
      const term = terms[place];
      const key = term?.toLowerCase().replace(/s$/, '');
      if (term && key && chosen.size < most && !chosen.has(key)) chosen.set(key, term);
    }
  return [...chosen.values()];
};
