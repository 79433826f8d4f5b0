import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFor, textTokens, type Token } from './objective-tokens.ts';
import { maskTokens, shiftTokens } from './objectives.ts';
import { seededRandom } from './seeded-random.ts';

const words = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);
const sentence = textTokens('my dog is hairy');
const texts = fc
  .array(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 60 })
  .map((list) => list.map((text): Token => ({ kind: 'text', text })));
const shares = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('tokens of a text', () => {
  test.each([
    ['My dog’s well-known, isn’t he?', ['My', 'dog’s', 'well-known', ',', 'isn’t', 'he', '?']],
    ['3.5% of <extra_id_0>', ['3', '.', '5', '%', 'of', '<', 'extra', '_', 'id', '_', '0', '>']],
    ['모델을 배운다.', ['모델을', '배운다', '.']],
    ['  ', []],
  ])('“%s” is cut into words and signs', (text, expected) => {
    expect(words(textTokens(text))).toEqual(expected);
  });

  test('leave nothing out but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(words(textTokens(text)).join('')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('masked language modelling', () => {
  /** The three cases of Devlin et al. 2018, App. A.1, in which the fourth word is chosen. */
  test.each([
    ['masked', 0.5, ['my', 'dog', 'is', '[MASK]']],
    ['replaced', 0.85, ['my', 'dog', 'is', 'apple']],
    ['kept', 0.95, ['my', 'dog', 'is', 'hairy']],
  ])('as in the paper: %s', (fate, draw, expected) => {
    // The choice of a position, the fate, and the random word.
    const draws = [0.99, draw, 0];
    const { input, chosen } = maskTokens(sentence, 0.25, ['apple'], () => draws.shift() ?? 0);
    expect(words(input)).toEqual(expected);
    expect(chosen).toEqual([{ position: 3, fate }]);
  });

  test('touches only what it chose, as many as the share asks for, and all see all', () => {
    fc.assert(
      fc.property(texts, shares, fc.integer(), (tokens, share, seed) => {
        const { input, chosen, sees } = maskTokens(tokens, share, ['x'], seededRandom(seed));
        const positions = chosen.map(({ position }) => position);
        expect(positions).toHaveLength(countFor(tokens.length, share));
        expect(new Set(positions).size).toBe(positions.length);
        tokens.forEach((token, i) => {
          if (!positions.includes(i)) expect(input[i]).toBe(token);
        });
        for (const { position, fate } of chosen) {
          expect(input[position]?.kind === 'special').toBe(fate === 'masked');
          if (fate === 'kept') expect(input[position]).toBe(tokens[position]);
        }
        expect(sees.every((row) => row.length === tokens.length && row.every(Boolean))).toBe(true);
      }),
    );
  });

  test('chooses 15% of 200 tokens; of those 80, 10 and 10% over many draws', () => {
    const long = Array.from({ length: 200 }, (_, i): Token => ({ kind: 'text', text: String(i) }));
    const counts = { masked: 0, replaced: 0, kept: 0 };
    for (let seed = 0; seed < 1000; seed++) {
      const { chosen } = maskTokens(long, 0.15, ['x'], seededRandom(seed));
      expect(chosen).toHaveLength(30);
      for (const { fate } of chosen) counts[fate] += 1;
    }
    expect(counts.masked / 30_000).toBeCloseTo(0.8, 2);
    expect(counts.replaced / 30_000).toBeCloseTo(0.1, 2);
    expect(counts.kept / 30_000).toBeCloseTo(0.1, 2);
  });
});

test('causal language modelling predicts each token from those before it', () => {
  fc.assert(
    fc.property(texts, (tokens) => {
      const { input, target, sees } = shiftTokens(tokens);
      expect(input.slice(1)).toEqual(tokens);
      expect(target.slice(0, -1)).toEqual(tokens);
      expect(input).toHaveLength(target.length);
      sees.forEach((row, i) => {
        expect(row).toEqual(input.map((_, j) => j <= i));
      });
    }),
  );
});
