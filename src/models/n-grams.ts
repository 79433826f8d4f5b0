/** n-grams as multisets, shared by ROUGE (Lin 2004) and BLEU (Papineni et al. 2002). */

/** The n-gram's tokens joined by one space; unambiguous because no token contains a space. */
export type NgramKey = string;

/** How many n-grams a text of that many tokens has. */
export const ngramTotal = (tokenCount: number, order: number): number =>
  Math.max(0, tokenCount - order + 1);

/** Where each n-gram starts, in order of first appearance. Positions are token indices. */
export const ngramPositions = (
  tokens: readonly string[],
  order: number,
): Map<NgramKey, number[]> => {
  const positions = new Map<NgramKey, number[]>();
  const total = ngramTotal(tokens.length, order);
  for (let start = 0; start < total; start += 1) {
    const key = tokens.slice(start, start + order).join(' ');
    const known = positions.get(key);
    if (known === undefined) positions.set(key, [start]);
    else known.push(start);
  }
  return positions;
};

/** How often each n-gram occurs, in order of first appearance. */
export const countNgrams = (tokens: readonly string[], order: number): Map<NgramKey, number> => {
  const counts = new Map<NgramKey, number>();
  const total = ngramTotal(tokens.length, order);
  for (let start = 0; start < total; start += 1) {
    const key = tokens.slice(start, start + order).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** Sum over the n-grams of the smaller of the two counts: what both texts share, clipped. */
export const clippedHits = (
  left: ReadonlyMap<NgramKey, number>,
  right: ReadonlyMap<NgramKey, number>,
): number => {
  let hits = 0;
  for (const [key, count] of left) hits += Math.min(count, right.get(key) ?? 0);
  return hits;
};
