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
