import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bitsOf,
  decode,
  encode,
  FLOAT_LAYOUTS,
  rangeOf,
  type FloatFormat,
  type NumberFormat,
} from './number-formats.ts';

const view = new DataView(new ArrayBuffer(4));
const binary = (code: number, length: number) => code.toString(2).padStart(length, '0');

/** The engine's own conversions, which are IEEE 754's. */
const native = {
  fp32: {
    bits(value: number) {
      view.setFloat32(0, value);
      return binary(view.getUint32(0), 32);
    },
    value(code: number) {
      view.setUint32(0, code);
      return view.getFloat32(0);
    },
  },
  fp16: {
    bits(value: number) {
      view.setFloat16(0, value);
      return binary(view.getUint16(0), 16);
    },
    value(code: number) {
      view.setUint16(0, code);
      return view.getFloat16(0);
    },
  },
  // BF16 is the first half of FP32, so every pattern has a value that the engine knows.
  bf16: {
    value(code: number) {
      view.setUint32(0, code * 2 ** 16);
      return view.getFloat32(0);
    },
  },
};

const everyPattern = Array.from({ length: 2 ** 16 }, (_, code) => code);

/** Doubles of every size, and near the points where something changes. */
const doubles = fc.oneof(
  fc.double(),
  fc.float().map((value) => value * (1 + 2 ** -24)),
  fc
    .tuple(fc.integer({ min: -160, max: 130 }), fc.double({ min: 1, max: 2, noNaN: true }))
    .map(([exponent, significand]) => significand * 2 ** exponent),
  fc.constantFrom(65_504, 65_519.999, 65_520, 2 ** -24, 2 ** -25, 2 ** -25 * 1.0001, 2 ** -14),
);

describe('values that are not ours', () => {
  test.each([
    ['fp32', '01000000010010010000111111011000', 3.141592025756836],
    ['fp16', binary(0x4248, 16), 3.140625],
    ['bf16', binary(0x4049, 16), 3.140625],
    ['int8', '00000011', 3],
  ] as const)('3.141592 in %s', (format, bits, value) => {
    expect(encode(3.141592, format)).toMatchObject({ bits, value, status: 'rounded' });
  });

  test('ranges of the formats, as IEEE 754 has them', () => {
    expect(rangeOf('fp16')).toEqual({
      largest: 65_504,
      smallestNormal: 2 ** -14,
      smallest: 2 ** -24,
    });
    expect(rangeOf('fp32').largest).toBeCloseTo(3.402_823_466_385_288_6e38, -24);
    expect(rangeOf('fp32').smallest).toBe(2 ** -149);
    expect(rangeOf('bf16').largest.toPrecision(5)).toBe('3.3895e+38');
    expect(rangeOf('bf16').smallestNormal.toPrecision(4)).toBe('1.175e-38');
  });

  test('the bits of a number add up to the format', () => {
    for (const [format, bits] of [
      ['fp32', 32],
      ['fp16', 16],
      ['bf16', 16],
      ['int8', 8],
    ] as const) {
      expect(bitsOf(format)).toBe(bits);
    }
  });
});

describe('against the engine', () => {
  test('FP32 and FP16 get the bits that a DataView writes', () => {
    fc.assert(
      fc.property(doubles, (value) => {
        expect(encode(value, 'fp32').bits).toBe(native.fp32.bits(value));
        expect(encode(value, 'fp16').bits).toBe(native.fp16.bits(value));
      }),
      { numRuns: 5000 },
    );
  });

  test('FP32 is decoded as a DataView reads it', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), (code) => {
        expect(decode(binary(code, 32), 'fp32')).toBe(native.fp32.value(code));
      }),
    );
  });

  test.each(['fp16', 'bf16'] as const)('all 65,536 patterns of %s, there and back', (format) => {
    for (const code of everyPattern) {
      const bits = binary(code, 16);
      const value = decode(bits, format);
      const expected = native[format].value(code);
      if (!Object.is(value, expected)) expect(value, bits).toBe(expected);
      const again = encode(value, format);
      const { status, error } = again;
      if (Number.isNaN(value)) expect(status).toBe('nan');
      else if (again.bits !== bits || status !== 'exact' || error !== 0) {
        expect(again, bits).toMatchObject({ bits, status: 'exact', error: 0 });
      }
    }
  });

  test.each(['fp16', 'bf16'] as const)(
    'the middle between neighbours of %s goes to the even one',
    (format) => {
      const infinity = Number.parseInt(encode(Infinity, format).bits, 2);
      for (let code = 0; code < infinity; code += 1) {
        const low = native[format].value(code);
        // Beyond the largest number stands the power of two that is not there any more.
        const high =
          code + 1 < infinity
            ? native[format].value(code + 1)
            : 2 * low - native[format].value(code - 1);
        const middle = low + (high - low) / 2;
        const even = binary(code % 2 === 0 ? code : code + 1, 16);
        const near = [encode(middle, format).bits, encode(-middle, format).bits];
        if (near[0] !== even || near[1]?.slice(1) !== even.slice(1))
          expect(near, even).toEqual([even]);
        const shift = (high - low) * 2 ** -20;
        const sides = [encode(middle - shift, format).bits, encode(middle + shift, format).bits];
        const expected = [binary(code, 16), binary(code + 1, 16)];
        if (sides.join() !== expected.join()) expect(sides).toEqual(expected);
      }
    },
  );

  test('a number just above a middle of FP16 is not rounded by way of FP32', () => {
    // FP32 would make 1 + 2⁻¹¹ of it, a tie that goes down to 1.
    const value = 1 + 2 ** -11 + 2 ** -40;
    expect(Math.fround(value)).toBe(1 + 2 ** -11);
    expect(encode(value, 'fp16').value).toBe(1 + 2 ** -10);
    expect(encode(1 + 2 ** -8 + 2 ** -40, 'bf16').value).toBe(1 + 2 ** -7);
  });
});

describe('what became of a number', () => {
  test.each<[number, NumberFormat, string, number]>([
    [1, 'fp16', 'exact', 1],
    [-0, 'bf16', 'exact', -0],
    [Infinity, 'fp16', 'exact', Infinity],
    [-Infinity, 'fp32', 'exact', -Infinity],
    [65_519, 'fp16', 'rounded', 65_504],
    [65_520, 'fp16', 'overflow', Infinity],
    [-70_000, 'fp16', 'overflow', -Infinity],
    [70_000, 'bf16', 'rounded', 70_144],
    [1e39, 'bf16', 'overflow', Infinity],
    [2 ** -24, 'fp16', 'exact', 2 ** -24],
    [1e-5, 'fp16', 'underflow', 168 * 2 ** -24],
    [1e-8, 'fp16', 'underflow', 0],
    [-1e-8, 'fp16', 'underflow', -0],
    [1e-8, 'bf16', 'rounded', 172 * 2 ** -34],
    [1e-50, 'fp32', 'underflow', 0],
    [5e-324, 'fp32', 'underflow', 0],
    [300, 'int8', 'overflow', 127],
    [-300, 'int8', 'overflow', -127],
    [127.4, 'int8', 'rounded', 127],
    [0.4, 'int8', 'underflow', 0],
    [2.5, 'int8', 'rounded', 2],
    [Infinity, 'int8', 'overflow', 127],
  ])('%d in %s: %s', (value, format, status, kept) => {
    const encoded = encode(value, format);
    expect(encoded.status).toBe(status);
    expect(encoded.value).toBe(kept);
    expect(encoded.error).toBe(status === 'exact' ? 0 : kept - value);
  });

  test.each(['fp32', 'fp16', 'bf16'] as const)('not a number stays so in %s', (format) => {
    const { status, value, exponent, fraction } = encode(NaN, format);
    expect(status).toBe('nan');
    expect(value).toBeNaN();
    expect(exponent).toMatch(/^1+$/);
    expect(fraction).toMatch(/^10+$/);
  });

  test('INT8 has no pattern for it and keeps 0, as an Int8Array does', () => {
    expect(encode(NaN, 'int8')).toMatchObject({ bits: '00000000', value: 0, status: 'nan' });
    expect(new Int8Array([NaN])[0]).toBe(0);
  });
});

describe('INT8', () => {
  test('has bits only, in two’s complement', () => {
    expect(encode(-3, 'int8')).toEqual({
      ...{ bits: '11111101', sign: '', exponent: '', fraction: '' },
      ...{ value: -3, error: 0, status: 'exact' },
    });
    expect(decode('10000000', 'int8')).toBe(-128);
  });

  test('with a scale of 0.5 ÷ 127, 0.1 becomes 25 steps', () => {
    const { bits, value } = encode(0.1, 'int8', { scale: 0.5 / 127 });
    expect(Number.parseInt(bits, 2)).toBe(25);
    expect(value).toBeCloseTo(0.0984, 4);
  });

  test('is never off by more than half a step within its range', () => {
    const scales = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -127, max: 127, noNaN: true }), scales, (steps, scale) => {
        const { error } = encode(steps * scale, 'int8', { scale });
        expect(Math.abs(error)).toBeLessThanOrEqual(0.5 * scale * (1 + 1e-12));
      }),
    );
  });
});

describe('flipping a bit', () => {
  test('the first turns the sign, the last moves by one step', () => {
    const formats = fc.constantFrom<FloatFormat>('fp32', 'fp16', 'bf16');
    fc.assert(
      fc.property(formats, fc.double({ min: -6e4, max: 6e4, noNaN: true }), (format, number) => {
        const { bits, value } = encode(number, format);
        const flip = (at: number) =>
          bits.slice(0, at) + (bits[at] === '1' ? '0' : '1') + bits.slice(at + 1);
        expect(decode(flip(0), format)).toBe(-value);
        const step = Math.abs(decode(flip(bits.length - 1), format) - value);
        const { fractionBits } = FLOAT_LAYOUTS[format];
        expect(step).toBeLessThanOrEqual(
          Math.max(Math.abs(value) * 2 ** -fractionBits, rangeOf(format).smallest),
        );
      }),
    );
  });
});

describe('refusals', () => {
  test('name the field, what was found and what is accepted', () => {
    expect(() => encode(1, 'fp8' as 'fp16')).toThrow('format is "fp8"; it must be one of fp32,');
    expect(() => encode(1, 'toString' as 'fp16')).toThrow('format is "toString"');
    expect(() => encode(1, 'int8', { scale: 0 })).toThrow('scale is 0; it must be a positive');
    expect(() => decode('01', 'fp16')).toThrow('bits is "01"; it must be 16 zeros and ones.');
    expect(() => decode('0000000x', 'int8')).toThrow('it must be 8 zeros and ones.');
  });
});
