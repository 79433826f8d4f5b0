import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytes } from './bytes.ts';
import { parseQuantity, scaleOf } from './parse-quantity.ts';

test.each([
  ['727 billion tokens', 'billion tokens', 727e9],
  ['727B tokens', 'billion tokens', 727e9],
  ['727 tokens', 'billion tokens', 727],
  ['727', 'billion tokens', 727],
  ['112 GB', 'GB', 112e9],
  ['112,000MB', 'GB', 112e9],
  ['112', 'GB', 112],
  ['14.2 MB', 'bytes', 14.2e6],
  ['8 layers', 'layers', 8],
  ['14 solved reviews', 'solved reviews', 14],
  ['1.7e23 FLOPs', 'FLOPs', 1.7e23],
  ['28.4 per cent', 'per cent', 28.4],
  ['28.4%', 'per cent', 28.4],
  ['28.4 per cent', '%', 28.4],
  ['1.37 times', '', 1.37],
  ['11.3×', 'times', 11.3],
  ['−5', '', -5],
])('%s is read where the unit is “%s”', (text, unit, value) => {
  expect(parseQuantity(text, unit)).toEqual({ ok: true, value });
});

test.each([
  ['8 layers', 'heads'],
  ['14 MB', 'numbers'],
  ['GB', 'GB'],
  ['much', 'billion tokens'],
])('%s is refused where the unit is “%s”', (text, unit) => {
  expect(parseQuantity(text, unit).ok).toBe(false);
});

test('what is printed in bytes is read as the number it stands for', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e18, noNaN: true }), (value) => {
      const parsed = parseQuantity(bytes(value), 'bytes');
      expect(parsed.ok && Math.abs(parsed.value / value - 1)).toBeLessThanOrEqual(0.005 + 1e-9);
    }),
  );
});

test('a unit counts by itself', () => {
  expect(['billion tokens', 'GB', '%', 'layers', ''].map(scaleOf)).toEqual([1e9, 1e9, 1, 1, 1]);
});
