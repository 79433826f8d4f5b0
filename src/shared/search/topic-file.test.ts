import { expect, test } from 'vitest';
import { decodeWeights, decodeWords, encodeWords } from './topic-file.ts';

test('words and weights come back as they went, weights to the nearest step', () => {
  const words = new Map([
    ['rank', new Map([[40, 16]])],
    [
      'ranks',
      new Map([
        [2, 1],
        [0, 2],
        [1, 64],
      ]),
    ],
    ['8.5%', new Map([[3, 1]])],
    ['법칙', new Map([[1000, 4]])],
  ]);
  const decoded = decodeWords(encodeWords(words)).map(
    ([word, line]) => [word, decodeWeights(line)] as const,
  );
  expect(decoded.map(([word]) => word)).toEqual(['8.5%', 'rank', 'ranks', '법칙']);
  for (const [word, weights] of decoded) expect(weights, word).toEqual(words.get(word));
});
