import {
  attention,
  type AttentionOptions,
  type AttentionTrace,
  type AttentionWeights,
} from './attention.ts';
import { multiply, type Matrix } from './low-rank.ts';
import { softmax } from './tiny-network.ts';

/** What a layer norm has learned: a factor and an addend for each of the d columns. */
export interface NormWeights {
  readonly scale: readonly number[];
  readonly shift: readonly number[];
}

/** A Transformer block of width d, with layer norms before its two parts, as in GPT-2. */
export interface BlockWeights {
  readonly attentionNorm: NormWeights;
  readonly attention: AttentionWeights;
  readonly feedForwardNorm: NormWeights;
  /** d × d_ff */
  readonly up: Matrix;
  /** d_ff */
  readonly upBias: readonly number[];
  /** d_ff × d */
  readonly down: Matrix;
  /** d */
  readonly downBias: readonly number[];
}

/** Everything on the way through a block; each n × d, save `hidden`. */
export interface BlockTrace {
  readonly normed: Matrix;
  readonly attention: AttentionTrace;
  /** the input plus what attention found */
  readonly afterAttention: Matrix;
  readonly normedAgain: Matrix;
  /** n × d_ff, after ReLU: none negative */
  readonly hidden: Matrix;
  readonly feedForward: Matrix;
  /** `afterAttention` plus `feedForward` */
  readonly output: Matrix;
}

/** A language model of a single block. */
export interface TinyLanguageModel {
  /** V tokens, each a word or a sign */
  readonly vocabulary: readonly string[];
  /** V × d */
  readonly embedding: Matrix;
  /** one row of d for each position that it knows */
  readonly positions: Matrix;
  readonly block: BlockWeights;
  readonly finalNorm: NormWeights;
  /** d × V */
  readonly unembedding: Matrix;
}

export interface Prediction {
  /** n × d: embedding plus position */
  readonly input: Matrix;
  readonly block: BlockTrace;
  /** n × V, rows sum to 1: the next token's probabilities after each token */
  readonly probabilities: Matrix;
}

/** Keeps a row of equal numbers from dividing by 0, as in PyTorch. */
const EPSILON = 1e-5;

/** Each row to mean 0 and variance 1, then scaled and shifted (Ba et al. 2016, Eq. 4). */
export const layerNorm = (x: Matrix, { scale, shift }: NormWeights): number[][] =>
  x.map((row) => {
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length;
    const deviation = Math.sqrt(variance + EPSILON);
    return row.map((value, i) => ((value - mean) / deviation) * (scale[i] ?? 1) + (shift[i] ?? 0));
  });

const add = (left: Matrix, right: Matrix): number[][] =>
  left.map((row, i) => row.map((value, j) => value + (right[i]?.[j] ?? 0)));

const affine = (x: Matrix, weights: Matrix, bias: readonly number[]): number[][] =>
  multiply(x, weights).map((row) => row.map((value, j) => value + (bias[j] ?? 0)));

/**
 * One block: x + attention(norm(x)), then the same with the feed-forward layer.
 *
 * @param x n × d
 * @throws RangeError when a matrix does not fit x
 */
export const transformerBlock = (
  x: Matrix,
  weights: BlockWeights,
  options: AttentionOptions,
): BlockTrace => {
  const normed = layerNorm(x, weights.attentionNorm);
  const attended = attention(normed, weights.attention, options);
  const afterAttention = add(x, attended.output);
  const normedAgain = layerNorm(afterAttention, weights.feedForwardNorm);
  const hidden = affine(normedAgain, weights.up, weights.upBias).map((row) =>
    row.map((value) => Math.max(0, value)),
  );
  const feedForward = affine(hidden, weights.down, weights.downBias);
  return {
    normed,
    attention: attended,
    afterAttention,
    normedAgain,
    hidden,
    feedForward,
    output: add(afterAttention, feedForward),
  };
};

/**
 * The next token's probabilities after each token of a text.
 *
 * @param tokens indices into the vocabulary
 * @throws RangeError for a token outside it, or more tokens than there are positions
 */
export const predictNext = (
  model: TinyLanguageModel,
  tokens: readonly number[],
  options: AttentionOptions,
): Prediction => {
  const { vocabulary, embedding, positions } = model;
  if (tokens.length > positions.length) {
    throw new RangeError(`There are ${tokens.length} tokens; at most ${positions.length} fit.`);
  }
  const vectors = tokens.map((token) => {
    const vector = embedding[token];
    if (vector) return vector;
    throw new RangeError(`Token ${token} is not one of the ${vocabulary.length} known.`);
  });
  const input = add(vectors, positions);
  const block = transformerBlock(input, model.block, options);
  const logits = multiply(layerNorm(block.output, model.finalNorm), model.unembedding);
  return { input, block, probabilities: logits.map(softmax) };
};
