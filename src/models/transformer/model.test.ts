import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import {
  drawToken,
  heldText,
  loadModel,
  lossPerCharacter,
  nextTokens,
  sample,
  surprises,
} from './model.ts';
import { simdKernel } from './simd-kernel.ts';
import { smallModel } from './small-model.ts';
import { BEGINNING, tokensOf } from './vocabulary.ts';

const model = loadModel(smallModel(), simdKernel(2 ** 20));
const { vocabulary } = model;

test('the loss per character is the sum of its pieces’ surprises', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const held = heldText(text, vocabulary);
      const pieces = surprises(model, held, model);
      const sum = pieces.reduce((total, { nats }) => total + nats, 0);
      expect(pieces.every(({ nats }) => nats >= 0)).toBe(true);
      expect(lossPerCharacter(model, held, model) * held.characters).toBeCloseTo(sum, 6);
      expect(pieces.map(({ piece }) => piece).join('')).toHaveLength(held.characters);
    }),
    { numRuns: 40 },
  );
});

test('a piece’s surprise is −ln of the probability that the next-token bars show', () => {
  const tokens = tokensOf('the court held', vocabulary);
  const [last = BEGINNING] = tokens.slice(-1);
  const next = nextTokens(model, tokens.slice(0, -1), 1, model);
  const probability = next.find(({ token }) => token === last)?.probability ?? 0;
  const found = surprises(model, heldText('the court held', vocabulary), model).at(-1)?.nats;
  expect(found).toBeCloseTo(-Math.log(probability), 6);
});

test('probabilities sum to 1 at every temperature, and a low one favours the first', () => {
  const first = [0.2, 1, 3].map((temperature) => {
    const next = nextTokens(model, tokensOf('the', vocabulary), temperature, model);
    expect(next).toHaveLength(vocabulary.size);
    expect(next.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
    return next[0]?.probability ?? 0;
  });
  expect(first[0]).toBeGreaterThan(first[1] ?? 1);
  expect(first[1]).toBeGreaterThan(first[2] ?? 1);
});

test('tokens are drawn as often as they are probable', () => {
  const next = [
    { token: 4, piece: 'a', probability: 0.7 },
    { token: 2, piece: 'b', probability: 0.3 },
  ];
  const random = seededRandom(1);
  const drawn = Array.from({ length: 4000 }, () => drawToken(next, random));
  expect(drawn.filter((token) => token === 4).length / 4000).toBeCloseTo(0.7, 1);
});

test('one seed writes one text, of whatever beginning, longer than the context too', () => {
  const options = { length: 24, temperature: 1, seed: 3 };
  const text = sample(model, 'the court held that '.repeat(9), options, model);
  expect(text).not.toBe('');
  expect(sample(model, 'the court held that '.repeat(9), options, model)).toBe(text);
  expect(sample(model, '', { ...options, seed: 4 }, model)).not.toBe(
    sample(model, '', options, model),
  );
});
