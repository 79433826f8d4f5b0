import { expect, test } from 'vitest';
import { bitsOfNf4Weight, NF4_LEVELS, NF4_REACH, readNf4, storeNf4 } from './nf4.ts';

test('the levels are those of bitsandbytes', () => {
  const published = [
    -1, -0.69619, -0.52507, -0.39492, -0.28444, -0.18477, -0.09105, 0, 0.07958, 0.16093, 0.24611,
    0.33792, 0.44071, 0.56262, 0.72296, 1,
  ];
  expect(NF4_LEVELS).toHaveLength(published.length);
  published.forEach((level, index) => {
    expect(NF4_LEVELS[index]).toBeCloseTo(level, 5);
  });
  expect(NF4_REACH).toBeCloseTo(1.848, 3);
});

test('a block is stored as PyTorch finds its nearest levels', () => {
  const stored = storeNf4([0.02, -0.08, 0.005, 0.033]);
  expect(stored).toEqual({ constant: 0.08, indices: [10, 0, 8, 12] });
  expect(readNf4(stored).map((weight) => Number(weight.toFixed(4)))).toEqual([
    0.0197, -0.08, 0.0064, 0.0353,
  ]);
  expect(readNf4(storeNf4([0, 0]))).toEqual([0, 0]);
});

test('constants take half a bit a weight, or an eighth when they are quantised again', () => {
  expect(bitsOfNf4Weight(false)).toBe(4.5);
  expect(bitsOfNf4Weight(true)).toBeCloseTo(4.127, 3);
  const saved = (bitsOfNf4Weight(false) - bitsOfNf4Weight(true)) / 8;
  expect((saved * 65e9) / 1e9).toBeCloseTo(3.03, 2);
});
