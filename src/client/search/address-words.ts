/**
 * The words in the last part of an address that says something: `/lessons/low-rank_adaption.html`
 * is about "low rank adaption".
 */
export function wordsOfAddress(pathname: string): string {
  const parts = pathname.split('/').filter((part) => !/^(?:index\.html|404\.html)?$/.test(part));
  const last = parts.at(-1) ?? '';
  try {
    return decodeURIComponent(last)
      .replace(/\.html?$/, '')
      .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
      .trim();
  } catch {
    return '';
  }
}
