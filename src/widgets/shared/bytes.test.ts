import { expect, test } from 'vitest';
import { bytes } from './bytes.ts';

test.each([
  [0, '0 bytes'],
  [512, '512 bytes'],
  [1000, '1 kB'],
  [14_155_776, '14.2 MB'],
  [990_311_424, '990 MB'],
  [999_999, '1 MB'],
  [1_347_683_123_200, '1.35 TB'],
  [3.5e19, '35,000 PB'],
])('%s bytes read %s', (value, text) => {
  expect(bytes(value)).toBe(text);
});
