import { expect, test } from 'vitest';
import { readFaces } from './font-faces.ts';

test('faces from WOFF2 files are read with weight, style and range', () => {
  const css = `
    @font-face { font-family: 'A B'; src: url(a.woff2) format('woff2'), url(a.ttf); font-weight: 400 700; unicode-range: U+370-3FF, U+41 }
    @font-face { font-family: A; src: url(b.woff2); font-style: italic; font-weight: bold }
    @font-face { font-family: C; src: local('Georgia') }`;
  expect(readFaces(css)).toEqual([
    {
      family: 'A B',
      italic: false,
      weight: { min: 400, max: 700 },
      ranges: [
        { start: 0x370, end: 0x3ff },
        { start: 0x41, end: 0x41 },
      ],
      file: 'a.woff2',
    },
    { family: 'A', italic: true, weight: { min: 700, max: 700 }, ranges: [], file: 'b.woff2' },
  ]);
});
