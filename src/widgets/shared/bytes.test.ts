import { expect, test } from 'vitest';
import { bytes } from './bytes.ts';

test.each([
  [0, '0\u00A0bytes'],
  [512, '512\u00A0bytes'],
  [1000, '1\u00A0kB'],
  [14_155_776, '14.2\u00A0MB'],
  [990_311_424, '990\u00A0MB'],
  [999_999, '1\u00A0MB'],
  [1_347_683_123_200, '1.35\u00A0TB'],
  [3.5e19, '35,000\u00A0PB'],
])('%s bytes read %s', (value, text) => {
  expect(bytes(value)).toBe(text);
});
