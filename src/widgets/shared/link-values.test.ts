import { describe, expect, test } from 'vitest';
import { linkReader } from './link-values.ts';

const LIMITS = { min: 1, max: 100 };
const read = (query: string) => {
  const ignored: string[] = [];
  return { link: linkReader(new URLSearchParams(query), ignored), ignored };
};

describe('values in a link', () => {
  test('whole numbers are taken within their limits', () => {
    expect(read('r=64').link.integer('r', LIMITS, 8)).toBe(64);
    expect(read('').link.integer('r', LIMITS, 8)).toBe(8);
  });

  test.each(['0', '101', '-3', 'eight', '', '1e400', '💥'])(
    'r=%s is left out, with a reason',
    (r) => {
      const { link, ignored } = read(`r=${encodeURIComponent(r)}`);
      expect(link.integer('r', LIMITS, 8)).toBe(8);
      expect(ignored).toHaveLength(1);
    },
  );

  test('names are taken from their list', () => {
    expect(read('view=b').link.oneOf('view', ['a', 'b'], 'a')).toBe('b');
    const { link, ignored } = read(`view=${'<b>'.repeat(100)}`);
    expect(link.oneOf('view', ['a', 'b'], 'a')).toBe('a');
    expect(ignored).toEqual(['“view” cannot be “<b><b><b><b><b><b><b><b>…”']);
  });
});
