import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textTokens, type Token } from './objective-tokens.ts';
import { seededRandom } from './seeded-random.ts';
import { corruptSpans, drawSpans, restore, type Span } from './span-corruption.ts';

const written = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** Words, and some that look like sentinels. */
const texts = fc
  .array(fc.oneof(fc.string({ minLength: 1, maxLength: 4 }), fc.constant('<extra_id_0>')), {
    maxLength: 60,
  })
  .map((list) => list.map((text): Token => ({ kind: 'text', text })));
const draws = fc.tuple(
  texts,
  fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  fc.double({ min: 1, max: 10, noNaN: true }),
  fc.integer(),
);

describe('corrupting given spans', () => {
  test.each([
    // Raffel et al. 2020, Fig. 2, with the names that the library gives the sentinels.
    [
      'Thank you for inviting me to your party last week',
      [2, 4, 8, 9],
      'Thank you <extra_id_0> me to your party <extra_id_1> week',
      '<extra_id_0> for inviting <extra_id_1> last <extra_id_2>',
    ],
    // Documentation of T5 in Hugging Face Transformers, section on training.
    [
      'The cute dog walks in the park',
      [1, 3, 5, 6],
      'The <extra_id_0> walks in <extra_id_1> park',
      '<extra_id_0> cute dog <extra_id_1> the <extra_id_2>',
    ],
    // The first and the last token can be lost as well.
    [
      'a b c d',
      [0, 1, 3, 4],
      '<extra_id_0> b c <extra_id_1>',
      '<extra_id_0> a <extra_id_1> d <extra_id_2>',
    ],
  ])('%s', (text, ends, input, target) => {
    const spans: Span[] = [];
    for (let i = 0; i < ends.length; i += 2) {
      spans.push({ start: ends[i] ?? 0, end: ends[i + 1] ?? 0 });
    }
    const corrupted = corruptSpans(textTokens(text), spans);
    expect(written(corrupted.input)).toBe(input);
    expect(written(corrupted.target)).toBe(target);
  });
});

describe('drawn spans', () => {
  test('hold as many tokens as the share asks for and never touch', () => {
    fc.assert(
      fc.property(draws, ([tokens, share, mean, seed]) => {
        const spans = drawSpans(tokens.length, share, mean, seededRandom(seed));
        const lost = spans.reduce((sum, { start, end }) => sum + end - start, 0);
        const { length } = tokens;
        const wanted = Math.max(1, Math.round(length * share));
        expect(lost).toBe(length < 2 ? 0 : Math.min(length - 1, wanted));
        spans.forEach(({ start, end }, i) => {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual((spans[i - 1]?.end ?? -1) + 1);
          expect(end).toBeLessThanOrEqual(length);
        });
      }),
    );
  });

  test('of 400 tokens: 60 in 20 spans, three on average, as in T5', () => {
    for (let seed = 0; seed < 50; seed++) {
      const spans = drawSpans(400, 0.15, 3, seededRandom(seed));
      expect(spans).toHaveLength(20);
      expect(spans.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(60);
    }
  });
});

test('input and target put the original together again, whatever the text', () => {
  fc.assert(
    fc.property(draws, ([tokens, share, mean, seed]) => {
      const spans = drawSpans(tokens.length, share, mean, seededRandom(seed));
      const { input, target } = corruptSpans(tokens, spans);
      expect(restore(input, target)).toEqual(tokens);
    }),
  );
});

test('no token is written twice, and who sees whom fits the lengths', () => {
  fc.assert(
    fc.property(draws, ([tokens, share, mean, seed]) => {
      const spans = drawSpans(tokens.length, share, mean, seededRandom(seed));
      const corrupted = corruptSpans(tokens, spans);
      const { input, target, decoderInput, encoderSees, decoderSees } = corrupted;
      const sentinels = spans.length === 0 ? 0 : 2 * spans.length + 1;
      expect(input.length + target.length).toBe(tokens.length + sentinels);
      expect(decoderInput).toHaveLength(target.length);
      expect(decoderInput.slice(1)).toEqual(target.slice(0, -1));
      expect(encoderSees.flat().every(Boolean)).toBe(true);
      expect(encoderSees).toHaveLength(input.length);
      decoderSees.forEach((row, i) => {
        expect(row).toEqual(target.map((_, j) => j <= i));
      });
    }),
  );
});
