import { multiply, transpose, type Matrix } from './low-rank.ts';
import { softmax } from './tiny-network.ts';

/** The four matrices of an attention layer, each d × d; a vector stands in a row, on their left. */
export interface AttentionWeights {
  /** h; the columns of Q, K and V are cut into h heads of d / h columns each */
  readonly heads: number;
  readonly query: Matrix;
  readonly key: Matrix;
  readonly value: Matrix;
  readonly output: Matrix;
}

/** What one head computes for n tokens, with d_k = d / h columns. */
export interface HeadTrace {
  /** n × d_k */
  readonly queries: Matrix;
  /** n × d_k */
  readonly keys: Matrix;
  /** n × d_k */
  readonly values: Matrix;
  /** n × n, row i for the query of token i: q · k / √d_k, before any mask */
  readonly scores: Matrix;
  /** n × n: softmax of each row of scores over the tokens that may be seen, 0 for the others */
  readonly weights: Matrix;
  /** n × d_k: the values, mixed by the weights */
  readonly mixed: Matrix;
}

export interface AttentionTrace {
  readonly heads: readonly HeadTrace[];
  /** n × d: the heads side by side, times the output matrix */
  readonly output: Matrix;
}

export interface AttentionOptions {
  /** token i sees tokens 1 to i only; otherwise each token sees all */
  readonly causal: boolean;
}

const columns = (matrix: Matrix, from: number, count: number): number[][] =>
  matrix.map((row) => row.slice(from, from + count));

/**
 * Scaled dot-product attention, softmax(Q Kᵀ / √d_k) V (Vaswani et al. 2017, Eq. 1).
 *
 * @param queries n × d_k, as are keys and values
 */
export const headAttention = (
  queries: Matrix,
  keys: Matrix,
  values: Matrix,
  { causal }: AttentionOptions,
): HeadTrace => {
  const scale = Math.sqrt(queries[0]?.length ?? 1);
  const scores = multiply(queries, transpose(keys)).map((row) => row.map((dot) => dot / scale));
  const weights = scores.map((row, i) => {
    const seen = softmax(causal ? row.slice(0, i + 1) : row);
    return row.map((_, j) => seen[j] ?? 0);
  });
  return { queries, keys, values, scores, weights, mixed: multiply(weights, values) };
};

/**
 * Multi-head self-attention (Vaswani et al. 2017, Sec. 3.2.2), without biases.
 *
 * @param x n × d, a row for each token
 * @throws RangeError when the heads do not divide d, or a matrix does not fit x
 */
export const attention = (
  x: Matrix,
  { heads, query, key, value, output }: AttentionWeights,
  options: AttentionOptions,
): AttentionTrace => {
  const width = query[0]?.length ?? 0;
  const each = width / heads;
  if (!Number.isInteger(each) || each < 1) {
    throw new RangeError(`heads is ${heads}; it must divide the width of ${width}.`);
  }
  const [q, k, v] = [query, key, value].map((weights) => multiply(x, weights));
  const traces = Array.from({ length: heads }, (_, head) => {
    const part = (matrix: Matrix = []) => columns(matrix, head * each, each);
    return headAttention(part(q), part(k), part(v), options);
  });
  const joined = x.map((_, i) => traces.flatMap(({ mixed }) => mixed[i] ?? []));
  return { heads: traces, output: multiply(joined, output) };
};
