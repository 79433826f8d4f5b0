/**
 * Longest common subsequence (LCS) of two token lists, bit-parallel.
 *
 * With t[i][j] the LCS length of the first i reference and the first j candidate tokens, each column
 * j is kept as one bit per reference position: the bit i is 0 where t[i][j] is larger than t[i-1][j].
 * Crochemore, Iliopoulos, Pinzon, Reid (2001), "A fast and practical bit-vector algorithm for the
 * longest common subsequence problem"; 32 cells of the table are computed at once.
 */

/** Tokens as integers; equal integers mean equal tokens. */
export type TokenIds = Int32Array;

/** A token of the reference and its partner in the candidate, as token indices. */
export interface PositionPair {
  readonly reference: number;
  readonly candidate: number;
}

/** Answers for one reference; `pairs` may be asked for many candidates. */
interface LcsFinder {
  /** Length of the LCS. */
  readonly length: (candidate: TokenIds) => number;
  /**
   * One LCS, first to last. Of several longest ones, the one that the ROUGE reference
   * implementation reads back: from the end, equal tokens are taken; otherwise go one candidate
   * token back if t[i][j-1] is strictly larger than t[i-1][j], else one reference token back.
   */
  readonly pairs: (candidate: TokenIds) => PositionPair[];
}

const WORD_BITS = 32;
const WORD_RANGE = 2 ** WORD_BITS;

/** A function that gives equal tokens the same integer, counting from 0. */
export const tokenInterner = (): ((tokens: readonly string[]) => TokenIds) => {
  const ids = new Map<string, number>();
  return (tokens) =>
    Int32Array.from(tokens, (token) => {
      const id = ids.get(token) ?? ids.size;
      ids.set(token, id);
      return id;
    });
};

/** For every token of the reference the bits of its positions. */
const positionMasks = (reference: TokenIds, words: number): Map<number, Uint32Array> => {
  const masks = new Map<number, Uint32Array>();
  reference.forEach((id, position) => {
    const mask = masks.get(id) ?? new Uint32Array(words);
    const word = Math.floor(position / WORD_BITS);
    mask[word] = (mask[word] ?? 0) | (1 << (position % WORD_BITS));
    masks.set(id, mask);
  });
  return masks;
};

/** The bit of a position; positions run on over the words. */
const isZero = (bits: Uint32Array, position: number): boolean =>
  (((bits[Math.floor(position / WORD_BITS)] ?? 0) >>> (position % WORD_BITS)) & 1) === 0;

/**
 * The next column: (V + (V and M)) or (V and not M), over words with carry. Columns lie one after
 * the other in `columns`; `from` and `to` are their first words and may be the same.
 */
const advance = (columns: Uint32Array, from: number, to: number, mask: Uint32Array): void => {
  let carry = 0;
  for (let word = 0; word < mask.length; word += 1) {
    const bits = columns[from + word] ?? 0;
    const matched = (bits & (mask[word] ?? 0)) >>> 0;
    const sum = bits + matched + carry;
    carry = sum >= WORD_RANGE ? 1 : 0;
    columns[to + word] = sum | (bits ^ matched);
  }
};

/** Prepares a reference; memory for `pairs` is one bit per pair of tokens. */
export const lcsFinder = (reference: TokenIds): LcsFinder => {
  const words = Math.ceil(reference.length / WORD_BITS);
  const masks = positionMasks(reference, words);
  const absent = new Uint32Array(words);
  let columns = new Uint32Array(0);

  const length = (candidate: TokenIds): number => {
    const column = new Uint32Array(words).fill(WORD_RANGE - 1);
    for (const id of candidate) advance(column, 0, 0, masks.get(id) ?? absent);
    let total = 0;
    for (let i = 0; i < reference.length; i += 1) if (isZero(column, i)) total += 1;
    return total;
  };

  /** Columns 0 to the candidate's length; returns whether any token of the candidate is known. */
  const fillColumns = (candidate: TokenIds): boolean => {
    const size = (candidate.length + 1) * words;
    if (columns.length < size) columns = new Uint32Array(size).fill(WORD_RANGE - 1, 0, words);
    let known = false;
    for (let j = 0; j < candidate.length; j += 1) {
      const mask = masks.get(candidate[j] ?? -1);
      known ||= mask !== undefined;
      advance(columns, j * words, (j + 1) * words, mask ?? absent);
    }
    return known;
  };

  const pairs = (candidate: TokenIds): PositionPair[] => {
    const found: PositionPair[] = [];
    if (!fillColumns(candidate)) return found;
    let i = reference.length;
    let j = candidate.length;
    while (i > 0 && j > 0) {
      if (reference[i - 1] === candidate[j - 1]) {
        i -= 1;
        j -= 1;
        found.push({ reference: i, candidate: j });
      } else if (isZero(columns, j * words * WORD_BITS + i - 1)) {
        // Unequal tokens: t[i][j] is the larger neighbour, so growth over t[i-1][j] came from the left.
        j -= 1;
      } else {
        i -= 1;
      }
    }
    return found.reverse();
  };

  return { length, pairs };
};
