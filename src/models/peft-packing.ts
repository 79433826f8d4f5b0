import type { ModelShape } from './model-shape.ts';

/**
 * Weights that 4-bit loading quantizes: every linear matrix except the output head. Biases, norms and
 * embeddings keep their format.
 * @param kept names of further linear layers left as they are (T5's `wo` under bitsandbytes)
 */
export const quantizedWeights = (model: ModelShape, kept: readonly string[] = []): number =>
  model.modules
    .filter(({ group, target }) => group !== 'head' && !kept.includes(target))
    .reduce((sum, module) => sum + module.count * module.in * module.out, 0);

/**
 * The total that a helper prints which counts bitsandbytes tensors as stored, two 4-bit weights to an
 * element: every quantized matrix counts half. The true total is this plus half the quantized weights.
 */
export const packed4bitTotal = (
  model: ModelShape,
  trainable: number,
  kept: readonly string[] = [],
): number => model.totalParams - Math.floor(quantizedWeights(model, kept) / 2) + trainable;
