import {
  attend,
  attendBack,
  type AttentionScratch,
  type AttentionState,
  transpose,
} from './causal-attention.ts';
import { crossEntropy, crossEntropyBack } from './cross-entropy.ts';
import type { Floats, Kernel } from './kernel.ts';
import { rmsNorm, rmsNormBack } from './rms-norm.ts';
import { type Layout, type Tensor, valuesOf } from './shape.ts';

/** Sequences of `context` tokens, one after another. */
export interface Batch {
  readonly sequences: number;
  readonly tokens: Int32Array;
  /** the token that follows each; −1 where nothing is asked */
  readonly targets: Int32Array;
}

/** What one pass found: nats summed over the tokens asked for, and how many they were. */
export interface Found {
  readonly nats: number;
  readonly asked: number;
}

export interface Network {
  readonly layout: Layout;
  /** Nats of the batch. With `prompt`, vectors that every sequence sees before its tokens. */
  readonly forward: (weights: Floats, batch: Batch, prompt?: Floats) => Found;
  /** the gradient of the mean loss of the last forward pass; both are overwritten */
  readonly backward: (weights: Floats, gradient: Floats, promptGradient?: Floats) => void;
  /** probabilities after one place of the last forward pass: a view of V numbers */
  readonly probabilitiesAt: (sequence: number, place: number) => Floats;
}

interface LayerState extends AttentionState {
  readonly input: Floats;
  readonly normed: Floats;
  readonly inverses: Floats;
  readonly middle: Floats;
  readonly normedAgain: Floats;
  readonly inversesAgain: Floats;
  readonly hidden: Floats;
}

/**
 * A Transformer with room for a number of sequences, forwards and backwards.
 *
 * @param prefix places before the tokens for a soft prompt; divisible by 8
 */
export const createNetwork = (
  kernel: Kernel,
  layout: Layout,
  most: number,
  prefix = 0,
): Network => {
  const { vocabulary, width, heads, feedForward, context } = layout.shape;
  const mostPlaces = context + prefix;
  const capacity = most * mostPlaces;
  const matrix = (columns: number): Floats => kernel.allocate(capacity * columns);
  const layerStates = layout.layers.map((): LayerState => ({
    input: matrix(width),
    normed: matrix(width),
    inverses: matrix(1),
    q: matrix(width),
    k: matrix(width),
    v: matrix(width),
    weights: kernel.allocate(most * heads * mostPlaces * mostPlaces),
    output: matrix(width),
    middle: matrix(width),
    normedAgain: matrix(width),
    inversesAgain: matrix(1),
    hidden: matrix(feedForward),
  }));
  const last = { input: matrix(width), normed: matrix(width), inverses: matrix(1) };
  const logits = matrix(vocabulary);
  const turned = kernel.allocate(width * Math.max(vocabulary, feedForward));
  const scratch: AttentionScratch = {
    turned: kernel.allocate(width * mostPlaces),
    square: kernel.allocate(mostPlaces * mostPlaces),
  };
  const slopes = { output: matrix(width), q: matrix(width), k: matrix(width), v: matrix(width) };
  const dInput = matrix(width);
  const dNormed = matrix(width);
  const dHidden = matrix(feedForward);

  // Of the last forward pass: rows of all sequences, places of one, those of them before the tokens.
  let rows = 0;
  let places = context;
  let before = 0;
  let current: Batch = { sequences: 0, tokens: new Int32Array(), targets: new Int32Array() };

  const through = (x: Floats, weights: Floats, tensor: Tensor, y: Floats, add = false): void => {
    kernel.multiply({
      ...{ a: x, aStrides: { row: tensor.rows, inner: 1 } },
      ...{ b: weights, bOffset: tensor.offset, bStride: tensor.columns },
      ...{ c: y, cStride: tensor.columns, rows, inner: tensor.rows, columns: tensor.columns, add },
    });
  };
  /** dW = xᵀ · dy, and dx (+)= dy · Wᵀ. */
  const throughBack = (
    pass: { x: Floats; weights: Floats; tensor: Tensor; gradient: Floats; add?: boolean },
    dy: Floats,
    dx: Floats,
  ): void => {
    const { x, weights, gradient, add = false } = pass;
    const { offset, rows: inputs, columns: outputs } = pass.tensor;
    kernel.multiply({
      ...{ a: x, aStrides: { row: 1, inner: inputs }, b: dy, bStride: outputs },
      ...{ c: gradient, cOffset: offset, cStride: outputs },
      ...{ rows: inputs, inner: rows, columns: outputs },
    });
    transpose(weights, offset, inputs, outputs, turned);
    kernel.multiply({
      ...{ a: dy, aStrides: { row: outputs, inner: 1 }, b: turned, bStride: inputs },
      ...{ c: dx, cStride: inputs, rows, inner: outputs, columns: inputs, add },
    });
  };

  const embed = (weights: Floats, x: Floats, prompt?: Floats): void => {
    for (let place = 0; place < rows; place += 1) {
      const inSequence = (place % places) - before;
      const sequence = Math.floor(place / places);
      const to = place * width;
      const token = current.tokens[sequence * context + inSequence] ?? 0;
      const from = layout.embedding.offset + token * width;
      const position = layout.positions.offset + inSequence * width;
      for (let j = 0; j < width; j += 1) {
        x[to + j] =
          inSequence < 0
            ? (prompt?.[(inSequence + before) * width + j] ?? 0)
            : (weights[from + j] ?? 0) + (weights[position + j] ?? 0);
      }
    }
  };
  const embedBack = (dx: Floats, gradient: Floats, promptGradient?: Floats): void => {
    for (let place = 0; place < rows; place += 1) {
      const inSequence = (place % places) - before;
      const sequence = Math.floor(place / places);
      const token = current.tokens[sequence * context + inSequence] ?? 0;
      const into = inSequence < 0 ? promptGradient : gradient;
      if (!into) continue;
      const to =
        inSequence < 0 ? (inSequence + before) * width : layout.embedding.offset + token * width;
      const position = layout.positions.offset + inSequence * width;
      for (let j = 0; j < width; j += 1) {
        const slope = dx[place * width + j] ?? 0;
        into[to + j] = (into[to + j] ?? 0) + slope;
        if (inSequence >= 0) into[position + j] = (into[position + j] ?? 0) + slope;
      }
    }
  };

  const forward = (weights: Floats, batch: Batch, prompt?: Floats): Found => {
    if (batch.sequences > most) throw new RangeError(`At most ${most} sequences fit.`);
    current = batch;
    before = prompt ? prefix : 0;
    places = context + before;
    rows = batch.sequences * places;
    const used = rows * width;
    const size = { sequences: batch.sequences, places, heads, width };
    const next = (at: number): Floats => layerStates[at]?.input ?? last.input;
    embed(weights, next(0), prompt);
    layout.layers.forEach((tensors, at) => {
      const state = layerStates[at];
      if (!state) return;
      const { input, normed, middle, normedAgain, hidden } = state;
      rmsNorm(input, valuesOf(weights, tensors.attentionNorm), normed, state.inverses, rows);
      for (const part of ['q', 'k', 'v'] as const) {
        through(normed, weights, tensors[part], state[part]);
      }
      attend(kernel, state, size, scratch);
      middle.set(input.subarray(0, used));
      through(state.output, weights, tensors.o, middle, true);
      const gain = valuesOf(weights, tensors.feedForwardNorm);
      rmsNorm(middle, gain, normedAgain, state.inversesAgain, rows);
      through(normedAgain, weights, tensors.up, hidden);
      for (let i = 0; i < rows * feedForward; i += 1) {
        if ((hidden[i] ?? 0) < 0) hidden[i] = 0;
      }
      const output = next(at + 1);
      output.set(middle.subarray(0, used));
      through(hidden, weights, tensors.down, output, true);
    });
    rmsNorm(last.input, valuesOf(weights, layout.finalNorm), last.normed, last.inverses, rows);
    transpose(weights, layout.embedding.offset, vocabulary, width, turned);
    kernel.multiply({
      ...{ a: last.normed, aStrides: { row: width, inner: 1 }, b: turned, bStride: vocabulary },
      ...{ c: logits, cStride: vocabulary, rows, inner: width, columns: vocabulary },
    });
    return crossEntropy(kernel, logits, batch, { vocabulary, context, before });
  };

  const backward = (weights: Floats, gradient: Floats, promptGradient?: Floats): void => {
    gradient.fill(0);
    promptGradient?.fill(0);
    const size = { sequences: current.sequences, places, heads, width };
    crossEntropyBack(logits, current, { vocabulary, context, before });
    kernel.multiply({
      ...{ a: logits, aStrides: { row: 1, inner: vocabulary }, b: last.normed, bStride: width },
      ...{ c: gradient, cOffset: layout.embedding.offset, cStride: width },
      ...{ rows: vocabulary, inner: rows, columns: width },
    });
    kernel.multiply({
      ...{ a: logits, aStrides: { row: vocabulary, inner: 1 } },
      ...{ b: weights, bOffset: layout.embedding.offset, bStride: width },
      ...{ c: dNormed, cStride: width, rows, inner: vocabulary, columns: width },
    });
    dInput.fill(0);
    rmsNormBack(
      { x: last.input, gain: valuesOf(weights, layout.finalNorm), inverses: last.inverses },
      dNormed,
      dInput,
      valuesOf(gradient, layout.finalNorm),
      rows,
    );
    for (let at = layout.layers.length - 1; at >= 0; at -= 1) {
      const tensors = layout.layers[at];
      const state = layerStates[at];
      if (!tensors || !state) continue;
      const shared = { weights, gradient };
      throughBack({ x: state.hidden, tensor: tensors.down, ...shared }, dInput, dHidden);
      for (let i = 0; i < rows * feedForward; i += 1) {
        if ((state.hidden[i] ?? 0) <= 0) dHidden[i] = 0;
      }
      throughBack({ x: state.normedAgain, tensor: tensors.up, ...shared }, dHidden, dNormed);
      rmsNormBack(
        {
          x: state.middle,
          gain: valuesOf(weights, tensors.feedForwardNorm),
          inverses: state.inversesAgain,
        },
        dNormed,
        dInput,
        valuesOf(gradient, tensors.feedForwardNorm),
        rows,
      );
      throughBack({ x: state.output, tensor: tensors.o, ...shared }, dInput, slopes.output);
      attendBack(kernel, state, slopes, size, scratch);
      (['q', 'k', 'v'] as const).forEach((part, i) => {
        const pass = { x: state.normed, tensor: tensors[part], ...shared, add: i > 0 };
        throughBack(pass, slopes[part], dNormed);
      });
      rmsNormBack(
        {
          x: state.input,
          gain: valuesOf(weights, tensors.attentionNorm),
          inverses: state.inverses,
        },
        dNormed,
        dInput,
        valuesOf(gradient, tensors.attentionNorm),
        rows,
      );
    }
    embedBack(dInput, gradient, promptGradient);
  };

  return {
    layout,
    forward,
    backward,
    probabilitiesAt: (sequence, place) => {
      const at = (sequence * places + before + place) * vocabulary;
      return logits.subarray(at, at + vocabulary);
    },
  };
};
