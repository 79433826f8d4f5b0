import { expect, test } from 'vitest';
import { frameLine } from './copy-code.ts';

test.each([
  'https://example.org/course/widgets/low-rank/#low-rank?rank=8&size=64',
  'https://example.org/course/widgets/low-rank/index.html#low-rank?rank=8&size=64',
])('a line to embed names the file without bars, in the state of %s', (address) => {
  expect(frameLine(address, 'A matrix, a "low-rank" one', 500)).toBe(
    '<iframe src="https://example.org/course/single/widgets/low-rank.html#low-rank?rank=8&amp;size=64" title="A matrix, a &quot;low-rank&quot; one" width="100%" height="760" sandbox="allow-scripts allow-forms" loading="lazy"></iframe>',
  );
});
