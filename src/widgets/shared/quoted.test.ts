import { expect, test } from 'vitest';
import { quoted } from './quoted.ts';

test.each([
  ['much', '“much”'],
  ['x'.repeat(24), `“${'x'.repeat(24)}”`],
  ['x'.repeat(25), `“${'x'.repeat(24)}…”`],
  ['🧪'.repeat(30), `“${'🧪'.repeat(24)}…”`],
  ['', '“”'],
])('%s is repeated as %s', (text, shown) => {
  expect(quoted(text)).toBe(shown);
});
