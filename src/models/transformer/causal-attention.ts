import type { Floats, Kernel } from './kernel.ts';
import { softmax } from './softmax.ts';

/** Queries, keys and values of some sequences, and what becomes of them; rows × width each. */
export interface AttentionState {
  readonly q: Floats;
  readonly k: Floats;
  readonly v: Floats;
  /** sequences × heads × places × places; row i holds what place i looks at */
  readonly weights: Floats;
  readonly output: Floats;
}

interface AttentionSize {
  readonly sequences: number;
  /** rows of a sequence; divisible by 8 */
  readonly places: number;
  readonly heads: number;
  readonly width: number;
}

/** Room for what attention needs for a moment. */
export interface AttentionScratch {
  /** width × places */
  readonly turned: Floats;
  /** places × places */
  readonly square: Floats;
}

/** The rows of a matrix as columns: from rows × columns at `offset` to columns × rows. */
export const transpose = (
  from: Floats,
  offset: number,
  rows: number,
  columns: number,
  to: Floats,
): void => {
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) to[j * rows + i] = from[offset + i * columns + j] ?? 0;
  }
};

/** Softmax of each row up to the diagonal, and 0 behind it: no place sees a later one. */
const causalSoftmax = (
  kernel: Kernel,
  scores: Floats,
  offset: number,
  places: number,
  scale: number,
): void => {
  for (let i = 0; i < places; i += 1) {
    const row = offset + i * places;
    softmax(kernel, scores, row, i + 1, scale);
    scores.fill(0, row + i + 1, row + places);
  }
};

/** Scaled dot-product attention over several heads (Vaswani et al. 2017, Sec. 3.2), causal. */
export const attend = (
  kernel: Kernel,
  { q, k, v, weights, output }: AttentionState,
  { sequences, places, heads, width }: AttentionSize,
  { turned }: AttentionScratch,
): void => {
  const head = width / heads;
  const inHead = { row: width, inner: 1 };
  const whole = { row: places, inner: 1 };
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    const first = sequence * places * width;
    transpose(k, first, places, width, turned);
    for (let h = 0; h < heads; h += 1) {
      const at = first + h * head;
      const square = (sequence * heads + h) * places * places;
      kernel.multiply({
        ...{ a: q, aOffset: at, aStrides: inHead },
        ...{ b: turned, bOffset: h * head * places, bStride: places },
        ...{ c: weights, cOffset: square, cStride: places },
        ...{ rows: places, inner: head, columns: places },
      });
      causalSoftmax(kernel, weights, square, places, 1 / Math.sqrt(head));
      kernel.multiply({
        ...{ a: weights, aOffset: square, aStrides: whole },
        ...{ b: v, bOffset: at, bStride: width },
        ...{ c: output, cOffset: at, cStride: width },
        ...{ rows: places, inner: places, columns: head },
      });
    }
  }
};

/** The gradient of a softmax's scores from that of its results, in place, with the scale of the scores. */
const softmaxBack = (
  weights: Floats,
  offset: number,
  gradient: Floats,
  places: number,
  scale: number,
): void => {
  for (let i = 0; i < places; i += 1) {
    const row = i * places;
    let mean = 0;
    for (let j = 0; j <= i; j += 1) {
      mean += (weights[offset + row + j] ?? 0) * (gradient[row + j] ?? 0);
    }
    for (let j = 0; j <= i; j += 1) {
      const own = (gradient[row + j] ?? 0) - mean;
      gradient[row + j] = (weights[offset + row + j] ?? 0) * own * scale;
    }
    gradient.fill(0, row + i + 1, row + places);
  }
};

/** Gradients of queries, keys and values from that of the output; all are overwritten. */
export const attendBack = (
  kernel: Kernel,
  { q, k, v, weights }: AttentionState,
  gradient: { output: Floats; q: Floats; k: Floats; v: Floats },
  { sequences, places, heads, width }: AttentionSize,
  { turned, square }: AttentionScratch,
): void => {
  const head = width / heads;
  const size = { rows: places, inner: places, columns: head };
  const whole = { row: places, inner: 1 };
  const turnedRound = { row: 1, inner: places };
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    const first = sequence * places * width;
    transpose(v, first, places, width, turned);
    for (let h = 0; h < heads; h += 1) {
      const at = first + h * head;
      const own = (sequence * heads + h) * places * places;
      kernel.multiply({
        ...{ a: weights, aOffset: own, aStrides: turnedRound, ...size },
        ...{ b: gradient.output, bOffset: at, bStride: width },
        ...{ c: gradient.v, cOffset: at, cStride: width },
      });
      kernel.multiply({
        ...{ a: gradient.output, aOffset: at, aStrides: { row: width, inner: 1 } },
        ...{ b: turned, bOffset: h * head * places, bStride: places },
        ...{ c: square, cStride: places, rows: places, inner: head, columns: places },
      });
      softmaxBack(weights, own, square, places, 1 / Math.sqrt(head));
      kernel.multiply({
        ...{ a: square, aStrides: whole, ...size },
        ...{ b: k, bOffset: at, bStride: width },
        ...{ c: gradient.q, cOffset: at, cStride: width },
      });
      kernel.multiply({
        ...{ a: square, aStrides: turnedRound, ...size },
        ...{ b: q, bOffset: at, bStride: width },
        ...{ c: gradient.k, cOffset: at, cStride: width },
      });
    }
  }
};
