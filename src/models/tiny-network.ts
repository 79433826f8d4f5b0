import { exp, ln } from './exact-math.ts';
import type { Random } from './seeded-random.ts';

/** One layer: `outputs × inputs` weights, row by row, and a bias for each output. */
export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** An addition of low rank to a layer's weights, scale · up · down (Hu et al. 2021, Eq. 3). */
export interface LowRankAdapter {
  readonly rank: number;
  readonly scale: number;
  /** rank × inputs */
  readonly down: Float64Array;
  /** outputs × rank, all 0 at first: a fresh adapter changes nothing */
  readonly up: Float64Array;
}

/** Dense layers with ReLU between them; the last one gives logits. */
export interface Network {
  readonly layers: readonly DenseLayer[];
  /** one for each layer, or none: unplugged */
  readonly adapters?: readonly LowRankAdapter[] | undefined;
}

export interface Example {
  readonly input: readonly number[];
  /** index of the right output */
  readonly label: number;
}

/** Uniform between −limit and limit with limit = √(6 / inputs): He's variance for ReLU. */
const uniform = (length: number, inputs: number, random: Random): Float64Array => {
  const limit = Math.sqrt(6 / inputs);
  return Float64Array.from({ length }, () => (2 * random() - 1) * limit);
};

/** @param sizes inputs, hidden layers, outputs */
export const createLayers = (sizes: readonly number[], random: Random): DenseLayer[] =>
  sizes.slice(1).map((outputs, at) => {
    const inputs = sizes[at] ?? 0;
    return {
      inputs,
      outputs,
      weights: uniform(outputs * inputs, inputs, random),
      bias: new Float64Array(outputs),
    };
  });

export const createAdapters = (
  layers: readonly DenseLayer[],
  rank: number,
  random: Random,
): LowRankAdapter[] =>
  layers.map(({ inputs, outputs }) => ({
    rank,
    scale: 1,
    down: uniform(rank * inputs, inputs, random),
    up: new Float64Array(outputs * rank),
  }));

/** weights + scale · up · down, as a new matrix; without adapter the weights themselves. */
export const mergedWeights = (layer: DenseLayer, adapter?: LowRankAdapter): Float64Array => {
  if (!adapter) return layer.weights;
  const { rank, scale, up, down } = adapter;
  return layer.weights.map((weight, at) => {
    const row = Math.floor(at / layer.inputs);
    const column = at % layer.inputs;
    let sum = 0;
    for (let r = 0; r < rank; r += 1) {
      sum += (up[row * rank + r] ?? 0) * (down[r * layer.inputs + column] ?? 0);
    }
    return weight + scale * sum;
  });
};

const affine = (
  { inputs, outputs, bias }: DenseLayer,
  weights: Float64Array,
  input: ArrayLike<number>,
): Float64Array => {
  const result = new Float64Array(outputs);
  for (let row = 0; row < outputs; row += 1) {
    let sum = bias[row] ?? 0;
    for (let i = 0; i < inputs; i += 1) sum += (weights[row * inputs + i] ?? 0) * (input[i] ?? 0);
    result[row] = sum;
  }
  return result;
};

/** Values entering each layer, and behind them the logits; after ReLU between the layers. */
const activations = (
  layers: readonly DenseLayer[],
  merged: readonly Float64Array[],
  input: readonly number[],
): ArrayLike<number>[] => {
  const values: ArrayLike<number>[] = [input];
  let current: ArrayLike<number> = input;
  layers.forEach((layer, at) => {
    const sums = affine(layer, merged[at] ?? layer.weights, current);
    current = at === layers.length - 1 ? sums : sums.map((sum) => (sum > 0 ? sum : 0));
    values.push(current);
  });
  return values;
};

/** A function that answers inputs with the index of the largest logit, the first one on a tie. */
export const classifier = ({
  layers,
  adapters,
}: Network): ((input: readonly number[]) => number) => {
  const merged = layers.map((layer, at) => mergedWeights(layer, adapters?.[at]));
  return (input) => {
    const logits = Array.from(activations(layers, merged, input).at(-1) ?? []);
    return logits.indexOf(Math.max(...logits));
  };
};

/** Softmax with the largest logit taken off first, so that nothing overflows. */
export const softmax = (logits: ArrayLike<number>): number[] => {
  const list = Array.from(logits);
  const highest = Math.max(...list);
  const powers = list.map((logit) => exp(logit - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};

/** Gradients of the mean cross-entropy, in the shapes of what they belong to. */
interface Gradients {
  /** in nats */
  readonly loss: number;
  readonly layers: readonly { weights: Float64Array; bias: Float64Array }[];
  readonly adapters: readonly { down: Float64Array; up: Float64Array }[];
}

/** Backpropagation of the mean cross-entropy over a batch. */
export const gradients = ({ layers, adapters }: Network, batch: readonly Example[]): Gradients => {
  const merged = layers.map((layer, at) => mergedWeights(layer, adapters?.[at]));
  const sums = layers.map(({ weights, bias }) => ({
    weights: new Float64Array(weights.length),
    bias: new Float64Array(bias.length),
  }));
  let loss = 0;
  for (const { input, label } of batch) {
    const values = activations(layers, merged, input);
    const probabilities = softmax(values.at(-1) ?? []);
    loss -= ln(probabilities[label] ?? 0) / batch.length;
    let delta = Float64Array.from(
      probabilities,
      (probability, at) => (probability - (at === label ? 1 : 0)) / batch.length,
    );
    for (let at = layers.length - 1; at >= 0; at -= 1) {
      const entered = values[at] ?? [];
      const sum = sums[at];
      const weights = merged[at];
      if (!sum || !weights) continue;
      const before = new Float64Array(entered.length);
      delta.forEach((error, row) => {
        sum.bias[row] = (sum.bias[row] ?? 0) + error;
        for (let i = 0; i < entered.length; i += 1) {
          const cell = row * entered.length + i;
          sum.weights[cell] = (sum.weights[cell] ?? 0) + error * (entered[i] ?? 0);
          before[i] = (before[i] ?? 0) + error * (weights[cell] ?? 0);
        }
      });
      delta = before.map((error, i) => ((entered[i] ?? 0) > 0 ? error : 0));
    }
  }
  return {
    loss,
    layers: sums,
    adapters: (adapters ?? []).map((adapter, at) =>
      adapterGradients(adapter, layers[at]?.inputs ?? 0, sums[at]?.weights ?? new Float64Array()),
    ),
  };
};

/** From the gradient G of the merged weights: scale · upᵀ · G and scale · G · downᵀ. */
const adapterGradients = (
  { rank, scale, down, up }: LowRankAdapter,
  inputs: number,
  merged: Float64Array,
): { down: Float64Array; up: Float64Array } => {
  const gradient = { down: new Float64Array(down.length), up: new Float64Array(up.length) };
  merged.forEach((value, cell) => {
    const row = Math.floor(cell / inputs);
    const column = cell % inputs;
    for (let r = 0; r < rank; r += 1) {
      const u = row * rank + r;
      const d = r * inputs + column;
      gradient.down[d] = (gradient.down[d] ?? 0) + scale * (up[u] ?? 0) * value;
      gradient.up[u] = (gradient.up[u] ?? 0) + scale * value * (down[d] ?? 0);
    }
  });
  return gradient;
};
