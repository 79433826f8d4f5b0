import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characters, cut, shortened } from './graphemes.ts';

const FAMILY = '👩‍👩‍👧';
const ACCENTED = 'e\u0301';

describe('a text is cut between characters', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    [`ab${FAMILY}c`, 5, 'ab'],
    [`ab${FAMILY}c`, 2 + FAMILY.length, `ab${FAMILY}`],
    [`${ACCENTED}${ACCENTED}`, 3, ACCENTED],
    ['🧪🧪', 3, '🧪'],
    ['한국어', 2, '한국'],
    [FAMILY, 3, ''],
  ])('%s to %i units: %s', (text, most, start) => {
    expect(cut(text, most)).toBe(start);
  });

  test('for any text: a start of it, within the limit, that ends where a character does', () => {
    const segmenter = new Intl.Segmenter('en');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, most) => {
        const start = cut(text, most);
        expect(start.length).toBeLessThanOrEqual(most);
        const ends = [...segmenter.segment(text)].map(({ index }) => index);
        expect([...ends, text.length]).toContain(start.length);
        expect(text.startsWith(start)).toBe(true);
      }),
    );
  });
});

test('an ellipsis stands for what is cut off, within the limit', () => {
  expect(shortened('abcdef', 6)).toBe('abcdef');
  expect(shortened('abcdefg', 6)).toBe('abcde…');
  expect(shortened(`abc${FAMILY}`, 6)).toBe('abc…');
});

test('characters are what readers count', () => {
  expect(characters(`${FAMILY}${ACCENTED}b한`)).toEqual([FAMILY, ACCENTED, 'b', '한']);
  expect(characters('')).toEqual([]);
});
