import { expect, test } from 'vitest';
import { plainKernel } from './kernel.ts';
import { layoutOf } from './shape.ts';
import { smallModel } from './small-model.ts';
import { encodeModel, readHead, readWeights } from './weights-file.ts';

const bytes = smallModel();
const { shape, merges } = readHead(bytes);
const layout = layoutOf(shape);
const read = (file: Uint8Array) => {
  const weights = plainKernel().allocate(layout.size);
  readWeights(file, weights);
  return weights;
};

test('what is read and written again is the same file', () => {
  expect(encodeModel({ shape, merges, weights: read(bytes) })).toEqual(bytes);
});

test('rounding moves no weight by more than half a step of its row', () => {
  const weights = plainKernel().allocate(layout.size);
  weights.forEach((_, at) => (weights[at] = Math.sin(at * at)));
  const rounded = read(encodeModel({ shape, merges, weights }));
  weights.forEach((value, at) => {
    expect(Math.abs(value - (rounded[at] ?? 0))).toBeLessThanOrEqual(0.5001 / 127);
  });
});

test('a row of zeros stays one', () => {
  const weights = plainKernel().allocate(layout.size);
  expect(read(encodeModel({ shape, merges, weights })).every((value) => value === 0)).toBe(true);
});

test.each([
  ['nothing', new Uint8Array()],
  ['other letters', Uint8Array.from({ length: 5000 }, () => 65)],
  ['a file cut short', bytes.subarray(0, bytes.length - 1)],
])('%s is refused', (_, file) => {
  expect(() => readHead(file)).toThrow(RangeError);
});
