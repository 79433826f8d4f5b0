import type { Floats } from './kernel.ts';

/** Sizes of a decoder-only Transformer with tied embeddings, RMSNorm and ReLU, without biases. */
export interface Shape {
  readonly vocabulary: number;
  /** of the vectors between layers; divisible by 8 and by the heads */
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  readonly feedForward: number;
  /** tokens that it reads at most; divisible by 8 */
  readonly context: number;
}

/** Matrices of a layer that LoRA may adapt, stored as inputs × outputs. */
export const TARGETS = ['q', 'k', 'v', 'o', 'up', 'down'] as const;
export type Target = (typeof TARGETS)[number];

/** A tensor within the one row of numbers that holds all weights. */
export interface Tensor {
  readonly name: string;
  readonly offset: number;
  /** a vector has one row */
  readonly rows: number;
  readonly columns: number;
}

export interface LayerTensors extends Readonly<Record<Target, Tensor>> {
  readonly attentionNorm: Tensor;
  readonly feedForwardNorm: Tensor;
}

export interface Layout {
  readonly shape: Shape;
  readonly embedding: Tensor;
  readonly positions: Tensor;
  readonly layers: readonly LayerTensors[];
  readonly finalNorm: Tensor;
  /** all of them, in the order in which they are stored */
  readonly tensors: readonly Tensor[];
  /** parameters */
  readonly size: number;
}

/** Where each tensor of a model stands. */
export const layoutOf = (shape: Shape): Layout => {
  const { vocabulary, width, feedForward, context } = shape;
  const tensors: Tensor[] = [];
  let size = 0;
  const place = (name: string, rows: number, columns: number): Tensor => {
    const tensor = { name, offset: size, rows, columns };
    size += rows * columns;
    tensors.push(tensor);
    return tensor;
  };
  const layer = (at: number): LayerTensors => {
    const named = (name: string, rows: number, columns: number): Tensor =>
      place(`${name}.${at}`, rows, columns);
    return {
      attentionNorm: named('attentionNorm', 1, width),
      q: named('q', width, width),
      k: named('k', width, width),
      v: named('v', width, width),
      o: named('o', width, width),
      feedForwardNorm: named('feedForwardNorm', 1, width),
      up: named('up', width, feedForward),
      down: named('down', feedForward, width),
    };
  };
  return {
    shape,
    embedding: place('embedding', vocabulary, width),
    positions: place('positions', context, width),
    layers: Array.from({ length: shape.layers }, (_, at) => layer(at)),
    finalNorm: place('finalNorm', 1, width),
    tensors,
    size,
  };
};

/** The numbers of a tensor, as a view. */
export const valuesOf = (all: Floats, { offset, rows, columns }: Tensor): Floats =>
  all.subarray(offset, offset + rows * columns);
