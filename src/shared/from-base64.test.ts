import { expect, test } from 'vitest';
import { fromBase64 } from './from-base64.ts';

test('bytes come back as they went in', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
  expect(fromBase64('')).toHaveLength(0);
  expect(() => fromBase64('no base64!')).toThrow();
});
