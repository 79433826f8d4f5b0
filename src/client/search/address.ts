/** No more words than a reader would look for on a page. */
const MOST_WORDS = 8;

/**
 * Address of a result, with the words to be marked there.
 * @param root the course's first page
 * @param path address from there, with its file name, so that it also opens from disk
 * @param anchor id of a section, or empty for the page
 */
export const resultAddress = (
  root: URL,
  path: string,
  words: readonly string[],
  anchor: string,
): URL => {
  const address = new URL(path, root);
  for (const word of words.slice(0, MOST_WORDS)) address.searchParams.append('highlight', word);
  address.hash = anchor;
  return address;
};
