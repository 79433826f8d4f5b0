import { describe, expect, test } from 'vitest';
import { attention } from '../attention.ts';
import { type Matrix, multiply } from '../low-rank.ts';
import { seededRandom } from '../seeded-random.ts';
import { initialise } from './initial.ts';
import { doubleKernel, type Floats } from './kernel.ts';
import { createNetwork } from './network.ts';
import { layoutOf, type Tensor, valuesOf } from './shape.ts';

const shape = { vocabulary: 24, width: 16, layers: 2, heads: 2, feedForward: 32, context: 8 };
const layout = layoutOf(shape);
const kernel = doubleKernel();
const network = createNetwork(kernel, layout, 2, 8);
const weights = kernel.allocate(layout.size);
initialise(weights, layout, 1);
const gains = seededRandom(3);
for (const tensor of layout.tensors) {
  if (tensor.rows === 1) valuesOf(weights, tensor).forEach((_, i, all) => (all[i] = 0.5 + gains()));
}
const prompt = kernel.allocate(8 * shape.width);
prompt.forEach((_, i) => (prompt[i] = Math.sin(i)));
const batch = {
  sequences: 2,
  tokens: Int32Array.from({ length: 16 }, (_, i) => (i * 7) % 24),
  targets: Int32Array.from({ length: 16 }, (_, i) => (i === 3 ? -1 : (i * 5) % 24)),
};

const STEP = 1e-4;
/** The slope of the loss along one number, measured. */
const measured = (values: Floats, at: number, loss: () => number): number => {
  const own = values[at] ?? 0;
  values[at] = own + STEP;
  const above = loss();
  values[at] = own - STEP;
  const below = loss();
  values[at] = own;
  return (above - below) / (2 * STEP);
};

describe.each([
  ['with a soft prompt', prompt],
  ['without one', undefined],
])('gradients %s are what finite differences measure', (_, before) => {
  const loss = () => {
    const { nats, asked } = network.forward(weights, batch, before);
    return nats / asked;
  };
  const gradient = kernel.allocate(layout.size);
  const promptGradient = kernel.allocate(prompt.length);
  loss();
  network.backward(weights, gradient, promptGradient);

  test.each(layout.tensors.map((tensor) => [tensor.name, tensor] as const))('%s', (_, tensor) => {
    const { offset, rows, columns } = tensor;
    let largest = 0;
    for (let n = 0; n < 24; n += 1) {
      const at = offset + ((n * 7919) % (rows * columns));
      expect(gradient[at]).toBeCloseTo(measured(weights, at, loss), 7);
      largest = Math.max(largest, Math.abs(gradient[at] ?? 0));
    }
    expect(largest).toBeGreaterThan(1e-5);
  });

  test('the prompt', () => {
    for (let at = 0; at < prompt.length; at += 5) {
      expect(promptGradient[at]).toBeCloseTo(before ? measured(before, at, loss) : 0, 7);
    }
  });
});

test('answers as the attention that readers walk through, put together by hand', () => {
  const matrix = ({ offset, rows, columns }: Tensor) =>
    Array.from({ length: rows }, (_, i) =>
      Array.from(weights.subarray(offset + i * columns, offset + (i + 1) * columns)),
    );
  const row = (tensor: Tensor) => matrix(tensor)[0] ?? [];
  const norm = (x: Matrix, gain: number[]) =>
    x.map((values) => {
      const square = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
      return values.map((value, j) => (value / Math.sqrt(square + 1e-5)) * (gain[j] ?? 0));
    });
  const add = (x: Matrix, y: Matrix) =>
    x.map((values, i) => values.map((value, j) => value + (y[i]?.[j] ?? 0)));
  const embedding = matrix(layout.embedding);
  const tokens = [...batch.tokens.subarray(0, 8)];
  let x = add(
    tokens.map((token) => embedding[token] ?? []),
    matrix(layout.positions),
  );
  for (const layer of layout.layers) {
    const attended = attention(
      norm(x, row(layer.attentionNorm)),
      {
        heads: shape.heads,
        query: matrix(layer.q),
        key: matrix(layer.k),
        value: matrix(layer.v),
        output: matrix(layer.o),
      },
      { causal: true },
    );
    x = add(x, attended.output);
    const hidden = multiply(norm(x, row(layer.feedForwardNorm)), matrix(layer.up));
    x = add(
      x,
      multiply(
        hidden.map((own) => own.map((v) => Math.max(0, v))),
        matrix(layer.down),
      ),
    );
  }
  const logits = norm(x, row(layout.finalNorm)).map((own) =>
    embedding.map((of) => of.reduce((sum, value, j) => sum + value * (own[j] ?? 0), 0)),
  );
  network.forward(weights, batch);
  logits.forEach((own, place) => {
    const powers = own.map((value) => Math.exp(value));
    const sum = powers.reduce((total, value) => total + value, 0);
    network.probabilitiesAt(0, place).forEach((probability, token) => {
      expect(probability).toBeCloseTo((powers[token] ?? 0) / sum, 8);
    });
  });
});

test('no place sees a later one, nor another sequence', () => {
  const after = (place: number) => [...network.probabilitiesAt(0, place)];
  network.forward(weights, batch);
  const before = after(4);
  network.forward(weights, {
    ...batch,
    tokens: batch.tokens.map((token, i) => (i > 4 ? 23 - token : token)),
  });
  expect(after(4)).toEqual(before);
  expect(after(5)).not.toEqual(before);
});

test('more sequences than there is room for are refused', () => {
  expect(() => network.forward(weights, { ...batch, sequences: 3 })).toThrow(RangeError);
});
