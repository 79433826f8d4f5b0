import { expect, test } from 'vitest';
import { withUnit } from './with-unit.ts';

test.each([
  [10.7, '%', '10.7%'],
  [81_920, 'numbers', '81,920 numbers'],
  [0.5, 'points', '0.5 points'],
  [0.93, undefined, '0.93'],
])('%s %s reads %s', (value, unit, text) => {
  expect(withUnit(value, unit)).toBe(text);
});
