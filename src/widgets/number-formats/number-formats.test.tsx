import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { bitsOf, decode, type NumberFormat } from '../../models/number-formats.ts';
import { reading } from './reading.ts';
import { FORMATS, numberOf, rowsOf, settings, type State } from './settings.ts';
import { NumberFormatsView } from './NumberFormatsView.tsx';
import { fate, inField, inWords, partOf, readNumber, stepOf } from './words.ts';

const { initial } = settings;
const rowOf = (state: State) => {
  const row = rowsOf(state).find(({ format }) => format === state.format);
  if (row === undefined) throw new Error('no such format');
  return row;
};
const read = (change: Partial<State>) => {
  const state = { ...initial, ...change };
  return reading(state, rowOf(state));
};

describe('words', () => {
  test.each([
    [3.140625, '3.140625'],
    [-0.000968, '−0.000968'],
    [168 * 2 ** -24, '1.00135803\u00A0×\u00A010⁻⁵'],
    [-Infinity, '−∞'],
    [-0, '−0'],
    [NaN, 'not a number'],
    [65_504, '65,504'],
  ])('%d is shown as %s', (value, words) => {
    expect(inWords(value)).toBe(words);
  });

  test('what stands in the field is read as the same number', () => {
    const doubles = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0));
    fc.assert(
      fc.property(doubles, (value) => {
        const parsed = readNumber(inField(value));
        expect(parsed.ok && Object.is(parsed.value, value)).toBe(true);
      }),
    );
    expect(readNumber('-inf')).toEqual({ ok: true, value: -Infinity });
    expect(readNumber('a lot').ok).toBe(false);
  });

  test('each bit belongs to the part that the layout says', () => {
    const count = (format: NumberFormat, part: string) =>
      Array.from({ length: bitsOf(format) }, (_, place) => partOf(format, place)).filter(
        (found) => found === part,
      ).length;
    expect(['sign', 'exponent', 'fraction'].map((part) => count('bf16', part))).toEqual([1, 8, 7]);
    expect(count('int8', 'integer')).toBe(8);
  });

  test('a step is the distance to the next number', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 15 - 1), (code) => {
        const bits = code.toString(2).padStart(16, '0');
        const next = (code + 1).toString(2).padStart(16, '0');
        const step = stepOf(bits, 'fp16', 1);
        const distance = decode(next, 'fp16') - decode(bits, 'fp16');
        if (Number.isFinite(distance)) expect(step).toBe(distance);
      }),
    );
  });
});

test.each<[Partial<State>, string]>([
  [
    {},
    'With 10 fraction bits, FP16 makes 3.140625 of 3.14159265. Its neighbours are 0.00195 away.',
  ],
  [{ x: 512, format: 'bf16' }, 'BF16 keeps 512 exactly. Its neighbours are 4 away.'],
  [{ x: 7e4 }, '70,000 is beyond the largest number of FP16 and becomes ∞.'],
  [
    { x: 1e-8 },
    '1\u00A0×\u00A010⁻⁸ is below the smallest number that FP16 keeps in full precision: 0 is left of it.',
  ],
  [{ x: 9, format: 'int8' }, '9 is more than 127 steps of 0.05. INT8 cuts it off at 6.35.'],
  [{ x: 0.01, format: 'int8' }, '0.01 is below half a step: 0 is left of it.'],
  [
    { x: NaN, format: 'int8' },
    'INT8 has no pattern for what is not a number; 0 stands in its place.',
  ],
  [{ x: NaN }, 'In FP16 an exponent of ones alone with a fraction other than 0 is not a number.'],
  [{ x: -Infinity }, 'FP16 has a pattern for infinity'],
])('%j reads: %s', (change, text) => {
  expect(read(change)).toContain(text);
});

test('a step of INT8 is counted', () => {
  const row = rowOf({ ...initial, format: 'int8' });
  expect(fate(row, 'int8', 0.05)).toBe('63 × 0.05');
});

describe('bits that the reader sets', () => {
  const patterns = fc
    .constantFrom(...FORMATS)
    .chain((format) =>
      fc
        .array(fc.constantFrom('0', '1'), { minLength: bitsOf(format), maxLength: bitsOf(format) })
        .map((bits) => ({ format, bits: bits.join('') })),
    );

  test('stay as set, in the figure and in its link, and never show what no reader should see', () => {
    fc.assert(
      fc.property(patterns, ({ format, bits }) => {
        const state = { ...initial, format, bits };
        const row = rowOf(state);
        expect(row.bits).toBe(bits);
        expect(Object.is(row.value, numberOf(state))).toBe(true);
        expect(settings.parse(settings.serialise(state))).toEqual({ state, ignored: [] });
        const words = rowsOf(state).map((each) => fate(each, each.format, state.scale));
        expect([reading(state, row), ...words].join()).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });

  test('any link leaves a valid state', () => {
    const links = fc.dictionary(
      fc.constantFrom('x', 'scale', 'format', 'bits', 'y'),
      fc.oneof(fc.string(), fc.constantFrom('nan', '0101010101010101', 'bf16', '1e-9', '-inf')),
    );
    fc.assert(
      fc.property(links, (entries) => {
        const { state } = settings.parse(new URLSearchParams(entries));
        expect(state.scale > 0).toBe(true);
        expect(settings.parse(settings.serialise(state))).toEqual({ state, ignored: [] });
      }),
    );
  });
});

test('without script the whole figure is there', () => {
  const html = render(<NumberFormatsView id="fig" />);
  expect(html).toContain('3.140625');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
