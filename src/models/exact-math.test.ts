import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, ln } from './exact-math.ts';
import { seededRandom } from './seeded-random.ts';

test('exp agrees with the engine’s to 14 digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
    }),
  );
});

test('ln agrees with the engine’s to 14 digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      const error = Math.abs(ln(x) - Math.log(x));
      expect(error).toBeLessThan(1e-14 * Math.max(1, Math.abs(Math.log(x))));
    }),
  );
});

test('both have the limits of the real functions', () => {
  expect([exp(0), exp(-Infinity), exp(Infinity), ln(1)]).toEqual([1, 0, Infinity, 0]);
  expect([ln(0), ln(Infinity)]).toEqual([-Infinity, Infinity]);
  expect([exp(NaN), ln(NaN), ln(-1)]).toEqual([NaN, NaN, NaN]);
});

test('random numbers repeat with their seed, differ without, and fill the unit interval evenly', () => {
  const take = (seed: number, stream = 0) => {
    const random = seededRandom(seed, stream);
    return Array.from({ length: 4000 }, () => random());
  };
  expect(take(7)).toEqual(take(7));
  expect(take(7)).not.toEqual(take(8));
  expect(take(7)).not.toEqual(take(7, 1));
  for (const seed of [0, 1, 2, 9999]) {
    const numbers = take(seed);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const tenths = Array.from(
      { length: 10 },
      (_, i) => numbers.filter((number) => Math.floor(number * 10) === i).length,
    );
    // Expected 400 each, standard deviation 19.
    expect(Math.min(...tenths)).toBeGreaterThan(300);
    expect(Math.max(...tenths)).toBeLessThan(500);
  }
});
