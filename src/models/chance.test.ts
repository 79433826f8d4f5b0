import { expect, test } from 'vitest';
import { tailProbability } from './chance.ts';

test.each([
  // Two dice, at least one six: 11 of 36. Three coins, at least two heads: 1 of 2.
  [[1 / 6, 1 / 6], 1, 11 / 36],
  [[1 / 2, 1 / 2, 1 / 2], 2, 1 / 2],
  // A certain event beside a coin.
  [[1, 1 / 2], 2, 1 / 2],
  [[1 / 4, 1 / 4, 1 / 4, 1 / 4, 1 / 4], 4, 16 / 1024],
  [[1 / 3, 1 / 4], 0, 1],
  [[1 / 3, 1 / 4], 3, 0],
  [[], 0, 1],
])('of events with chances %j at least %i happen with probability %f', (chances, least, p) => {
  expect(tailProbability(chances, least)).toBeCloseTo(p, 12);
});
