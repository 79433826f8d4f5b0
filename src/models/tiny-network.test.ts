import { describe, expect, test } from 'vitest';
import { adam } from './adam.ts';
import { seededRandom } from './seeded-random.ts';
import {
  classifier,
  createAdapters,
  createLayers,
  gradients,
  mergedWeights,
  softmax,
  type Example,
  type Network,
} from './tiny-network.ts';

const random = seededRandom(3);
const layers = createLayers([3, 5, 4, 2], random);
// Zeros would put units that nothing reaches exactly on the kink of ReLU.
for (const { bias } of layers) bias.forEach((_, i) => (bias[i] = random() - 0.5));
const adapters = createAdapters(layers, 2, random);
// Not the fresh adapter, whose zeros would hide half of the gradient.
for (const { up } of adapters) up.forEach((_, i) => (up[i] = random() - 0.5));
const batch: Example[] = Array.from({ length: 6 }, (_, i) => ({
  input: [random() - 0.5, random() - 0.5, random() - 0.5],
  label: i % 2,
}));

/** Compares every gradient with (loss(w + h) − loss(w − h)) / 2h. */
const checkAgainstDifferences = (
  network: Network,
  parameters: readonly Float64Array[],
  found: readonly Float64Array[],
): void => {
  const h = 1e-6;
  let nonzero = 0;
  parameters.forEach((values, at) => {
    values.forEach((value, i) => {
      const lossAt = (moved: number): number => {
        values[i] = moved;
        return gradients(network, batch).loss;
      };
      const slope = (lossAt(value + h) - lossAt(value - h)) / (2 * h);
      values[i] = value;
      expect(found[at]?.[i]).toBeCloseTo(slope, 7);
      if (Math.abs(slope) > 1e-4) nonzero += 1;
    });
  });
  expect(nonzero).toBeGreaterThan(20);
};

describe('gradients', () => {
  test('of all weights and biases agree with finite differences', () => {
    const found = gradients({ layers }, batch);
    checkAgainstDifferences(
      { layers },
      layers.flatMap(({ weights, bias }) => [weights, bias]),
      found.layers.flatMap(({ weights, bias }) => [weights, bias]),
    );
  });

  test('of both factors of an adapter agree with finite differences', () => {
    const network = { layers, adapters };
    const found = gradients(network, batch);
    checkAgainstDifferences(
      network,
      adapters.flatMap(({ down, up }) => [down, up]),
      found.adapters.flatMap(({ down, up }) => [down, up]),
    );
  });

  test('the loss of two equal logits is ln 2', () => {
    const flat = createLayers([2, 2], () => 0.5);
    const { loss } = gradients({ layers: flat }, [{ input: [1, 2], label: 1 }]);
    expect(loss).toBeCloseTo(0.6931471805599453, 14);
  });
});

test('a fresh adapter changes no answer and no merged weight', () => {
  const fresh = createAdapters(layers, 3, seededRandom(5));
  layers.forEach((layer, at) => {
    expect(mergedWeights(layer, fresh[at])).toEqual(layer.weights);
  });
});

test('merging adds scale times up times down', () => {
  const layer = {
    inputs: 2,
    outputs: 2,
    weights: Float64Array.of(1, 2, 3, 4),
    bias: Float64Array.of(0, 0),
  };
  const adapter = {
    rank: 1,
    scale: 2,
    down: Float64Array.of(5, 6),
    up: Float64Array.of(1, -1),
  };
  expect([...mergedWeights(layer, adapter)]).toEqual([11, 14, -7, -8]);
});

test('softmax survives logits that would overflow', () => {
  expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
  expect(softmax([-1e9, 0])).toEqual([0, 1]);
});

test('Adam’s first step has the length of the learning rate, whatever the gradient', () => {
  const values = Float64Array.of(1, 1);
  adam([values], 0.01)([Float64Array.of(1e-3, -500)]);
  expect(values[0]).toBeCloseTo(0.99, 6);
  expect(values[1]).toBeCloseTo(1.01, 6);
});

test('training learns exclusive or', () => {
  const net = createLayers([2, 8, 2], seededRandom(1));
  const examples: Example[] = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map((input) => ({ input, label: (input[0] ?? 0) ^ (input[1] ?? 0) }));
  const step = adam(
    net.flatMap(({ weights, bias }) => [weights, bias]),
    0.05,
  );
  for (let i = 0; i < 200; i += 1) {
    const found = gradients({ layers: net }, examples);
    step(found.layers.flatMap(({ weights, bias }) => [weights, bias]));
  }
  const answer = classifier({ layers: net });
  expect(examples.map(({ input }) => answer(input))).toEqual([0, 1, 1, 0]);
  expect(gradients({ layers: net }, examples).loss).toBeLessThan(0.05);
});
