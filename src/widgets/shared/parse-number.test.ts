import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typed } from './format.ts';
import { parseNumber, parseWithin } from './parse-number.ts';

describe('parseNumber', () => {
  test.each([
    ['1.73e23', 1.73e23],
    ['1.73 × 10^23', 1.73e23],
    ['2x10^3', 2000],
    ['50.6B', 50.6e9],
    ['569 billion', 569e9],
    ['1,100,000', 1.1e6],
    ['-.5', -0.5],
    ['16%', 16],
    ['7 k', 7000],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  test.each(['', ' ', 'many', '1,5', '1e400', '--1', '1.2.3', '0x10', '1 000 B C', '٣', '<b>'])(
    'refuses "%s" with a message',
    (text) => {
      const parsed = parseNumber(text);
      expect(parsed.ok).toBe(false);
      expect('message' in parsed && parsed.message).toMatch(/\w/);
    },
  );

  test('reads back what it types', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e30, noNaN: true }), (value) => {
        const parsed = parseNumber(typed(value));
        expect(parsed.ok && Math.abs(parsed.value / value - 1)).toBeLessThan(1e-3);
      }),
    );
  });

  test('never throws and never yields a number that is not finite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const parsed = parseNumber(text);
        expect(parsed.ok ? Number.isFinite(parsed.value) : parsed.message.length > 0).toBe(true);
      }),
    );
  });

  test('answers a pasted book at once', () => {
    expect(parseNumber('1'.repeat(100_000)).ok).toBe(false);
  });
});

test('limits are part of the message', () => {
  const limits = { min: 1, max: 10, describe: 'a rank from 1 to 10' };
  expect(parseWithin('11', limits)).toEqual({ ok: false, message: 'Choose a rank from 1 to 10.' });
  expect(parseWithin('10', limits)).toEqual({ ok: true, value: 10 });
});
