import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact, fixed, integer, percent, scientific, times, typed } from './format.ts';
import { parseNumber, parseWithin } from './parse-number.ts';

describe('parseNumber', () => {
  test.each([
    ['1.73e23', 1.73e23],
    ['1.73E+23', 1.73e23],
    ['1.73 × 10^23', 1.73e23],
    ['1.73 × 10²³', 1.73e23],
    ['1.73×10²³', 1.73e23],
    ['1.73·10^23', 1.73e23],
    ['2x10^3', 2000],
    ['10²³', 1e23],
    ['10^6', 1e6],
    ['−10⁻⁵', -1e-5],
    ['3.5 × 10⁻⁵', 3.5e-5],
    ['3.5 × 10^−5', 3.5e-5],
    ['727B', 727e9],
    ['727 billion', 727e9],
    ['50.6B', 50.6e9],
    ['1.18T', 1.18e12],
    ['2Q', 2e15],
    ['81,920', 81_920],
    ['81 920', 81_920],
    ['81\u202f920', 81_920],
    ['81_920', 81_920],
    ['1,100,000', 1.1e6],
    ['1,234.5678', 1234.5678],
    ['−5', -5],
    ['–5', -5],
    ['- 5', -5],
    ['+5', 5],
    ['-.5', -0.5],
    ['5.', 5],
    ['16%', 16],
    ['7 k', 7000],
  ])('reads %s', (text, value) => {
    const parsed = parseNumber(text);
    expect(parsed.ok && parsed.value).toBeCloseTo(value, 12);
    expect(parsed.ok && parsed.value / value).toBeCloseTo(1, 12);
  });

  test.each(
    [
      [
        '',
        ' ',
        'many',
        '--1',
        '1.2.3',
        '0x10',
        '1 000 B C',
        '٣',
        '<b>',
        '5²',
        '1e3.5',
        'e5',
        '10^',
      ],
      ['1 5', '0 500', '8 layers', '14 MB', 'constructor', '5 constructor', '1.73 × 1023'],
    ].flat(),
  )('refuses "%s" with a message', (text) => {
    const parsed = parseNumber(text);
    expect(parsed.ok).toBe(false);
    expect('message' in parsed && parsed.message).toMatch(/\w/);
  });

  test.each(['1,5', '0,500', '00,500', '1.234,567', '1.234,5', '1,23,456', '1234,567', '1,100e3'])(
    'never takes "%s" for another number',
    (text) => {
      const parsed = parseNumber(text);
      expect('message' in parsed && parsed.message).toContain('can be read in two ways');
    },
  );

  test('never takes grouped digits before a power of ten for another number', () => {
    expect(parseNumber('1,500 × 10³').ok).toBe(false);
    expect(parseNumber('1,500 billion')).toEqual({ ok: true, value: 1.5e12 });
  });

  test('says that a number is too large', () => {
    const parsed = parseNumber('1e400');
    expect('message' in parsed && parsed.message).toContain('too large');
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
    expect(parseNumber(' 1,'.repeat(40)).ok).toBe(false);
  });
});

/** Each formatter, how near it keeps to its number, and what the text means beside the number. */
const formatters: [
  string,
  (value: number) => string,
  { relative?: number; absolute?: number; factor?: number },
][] = [
  ['compact', compact, { relative: 5e-3 }],
  ['scientific', scientific, { relative: 5e-3 }],
  ['percent', percent, { relative: 5e-3, factor: 100 }],
  ['times', times, { relative: 5e-2 }],
  ['integer', integer, { absolute: 0.5 }],
  ['fixed', (value) => fixed(value, 2), { absolute: 0.005 }],
  ['typed', typed, { relative: 5e-4 }],
];

/** Fails unless what a formatter prints is read as its number, as near as it was rounded. */
const readsBack =
  ([, format, meaning]: (typeof formatters)[number]) =>
  (value: number) => {
    const { relative = 1e-15, absolute = 0, factor = 1 } = meaning;
    const parsed = parseNumber(format(value));
    const error = parsed.ok ? Math.abs(parsed.value - value * factor) : NaN;
    const allowed = absolute + relative * Math.abs(value * factor);
    expect(error, format(value)).toBeLessThanOrEqual(allowed * (1 + 1e-9));
  };

describe('what the course prints is read as the number it stands for', () => {
  test.each(formatters)('%s', (...formatter) => {
    const check = readsBack(formatter);
    fc.assert(fc.property(fc.double({ min: 1, max: 1e30, noNaN: true }), check));
    fc.assert(fc.property(fc.nat({ max: 1_000_000 }), check));
  });

  test.each(formatters)('%s, below one and below zero', (...formatter) => {
    const check = readsBack(formatter);
    fc.assert(fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), check));
    fc.assert(fc.property(fc.double({ min: -1e15, max: -1e-9, noNaN: true }), check));
  });
});

describe('limits', () => {
  const limits = { min: 1, max: 10, describe: 'a rank from 1 to 10' };

  test('are part of the message', () => {
    expect(parseWithin('11', limits)).toEqual({
      ok: false,
      message: 'Choose a rank from 1 to 10.',
    });
    expect(parseWithin('10', limits)).toEqual({ ok: true, value: 10 });
    expect(parseWithin('2.5', limits)).toEqual({ ok: true, value: 2.5 });
  });

  test('of whole numbers refuse a fraction instead of rounding it', () => {
    const whole = { ...limits, whole: true };
    expect(parseWithin('2.5', whole)).toEqual({
      ok: false,
      message: 'Choose a rank from 1 to 10.',
    });
    expect(parseWithin('0.002k', whole)).toEqual({ ok: true, value: 2 });
  });
});
