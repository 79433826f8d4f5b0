import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expOfNegative } from './exp.ts';

test('is that of the engine, as near as single precision can tell', () => {
  fc.assert(
    fc.property(fc.double({ min: -86, max: 0, noNaN: true }), (x) => {
      expect(Math.abs(expOfNegative(x) / Math.exp(x) - 1)).toBeLessThan(1e-9);
    }),
  );
  expect(expOfNegative(0)).toBe(1);
});

test.each([-87, -1000, -Infinity, NaN])('of %d is 0', (x) => {
  expect(expOfNegative(x)).toBe(0);
});
