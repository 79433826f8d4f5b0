/**
 * Numbers as FP32, FP16, BF16 and INT8 keep them, bit by bit.
 *
 * The three floating-point formats follow IEEE 754: binary32, binary16, and binary32 without its last
 * sixteen fraction bits (BF16). Rounding is to nearest, ties to even, and straight from the given double:
 * never by way of another format, which could round twice.
 */

/** A floating-point layout: one sign bit, then exponent bits, then fraction bits. */
interface FloatLayout {
  readonly exponentBits: number;
  readonly fractionBits: number;
}

export type FloatFormat = 'fp32' | 'fp16' | 'bf16';
export type NumberFormat = FloatFormat | 'int8';

export const FLOAT_LAYOUTS: Readonly<Record<FloatFormat, FloatLayout>> = {
  fp32: { exponentBits: 8, fractionBits: 23 },
  fp16: { exponentBits: 5, fractionBits: 10 },
  bf16: { exponentBits: 8, fractionBits: 7 },
};

/** The integers of symmetric INT8 run from −127 to 127; the pattern of −128 is left unused. */
const INT8_MOST = 127;
const INT8_BITS = 8;

/**
 * What became of a number:
 * - `exact`: kept as it was (infinities in the floating-point formats included);
 * - `rounded`: moved to the nearest number of the format;
 * - `overflow`: finite, but became infinite, or was clamped to ±127 steps in INT8;
 * - `underflow`: not zero, and lost to its smallness. In the floating-point formats as in IEEE 754,
 *   tininess judged before rounding: below the smallest normal number, and not exact. In INT8: became zero;
 * - `nan`: was not a number. INT8 has no pattern for that and keeps 0.
 */
export type Status = 'exact' | 'rounded' | 'overflow' | 'underflow' | 'nan';

export interface Encoded {
  /** all bits, first the sign */
  readonly bits: string;
  /** one bit; empty for INT8, as are the next two */
  readonly sign: string;
  readonly exponent: string;
  readonly fraction: string;
  /** the number that survives */
  readonly value: number;
  /** value − input; 0 if exact, so that an infinity kept has no error */
  readonly error: number;
  readonly status: Status;
}

interface EncodeOptions {
  /** INT8 only: the number that one step stands for; by default 1 */
  readonly scale?: number;
}

const isFloat = (format: NumberFormat): format is FloatFormat =>
  Object.hasOwn(FLOAT_LAYOUTS, format);

const requireFormat = (format: NumberFormat): void => {
  if (format === 'int8' || isFloat(format)) return;
  throw new RangeError(`format is "${String(format)}"; it must be one of fp32, fp16, bf16, int8.`);
};

const scaleOf = ({ scale = 1 }: EncodeOptions): number => {
  if (Number.isFinite(scale) && scale > 0) return scale;
  throw new RangeError(`scale is ${scale}; it must be a positive number.`);
};

const biasOf = ({ exponentBits }: FloatLayout): number => 2 ** (exponentBits - 1) - 1;

/** How many bits a number takes. */
export const bitsOf = (format: NumberFormat): number => {
  requireFormat(format);
  if (!isFloat(format)) return INT8_BITS;
  const { exponentBits, fractionBits } = FLOAT_LAYOUTS[format];
  return 1 + exponentBits + fractionBits;
};

/** The ends of a floating-point format's range, all exact. */
export const rangeOf = (
  format: FloatFormat,
): { readonly largest: number; readonly smallestNormal: number; readonly smallest: number } => {
  requireFormat(format);
  const layout = FLOAT_LAYOUTS[format];
  const bias = biasOf(layout);
  return {
    largest: (2 - 2 ** -layout.fractionBits) * 2 ** bias,
    smallestNormal: 2 ** (1 - bias),
    smallest: 2 ** (1 - bias - layout.fractionBits),
  };
};

/** To the nearest integer, ties to the even one. */
const roundToEven = (value: number): number => {
  const below = Math.floor(value);
  const over = value - below;
  if (over !== 0.5) return over < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
};

/** ⌊log₂ value⌋ of a positive finite double, from its own exponent field: logarithms are not exact. */
const exponentOf = (value: number): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  // Subnormal doubles report −1023, which lies below every format's range.
  return ((view.getUint32(0) >>> 20) & 0x7ff) - 1023;
};

/** Exponent and fraction fields, as one integer, of the number nearest to a magnitude. */
const magnitudeCode = (magnitude: number, layout: FloatLayout): number => {
  const { exponentBits, fractionBits } = layout;
  const infinity = (2 ** exponentBits - 1) * 2 ** fractionBits;
  if (Number.isNaN(magnitude)) return infinity + 2 ** (fractionBits - 1);
  if (magnitude === 0) return 0;
  if (magnitude === Infinity) return infinity;
  const bias = biasOf(layout);
  const exponent = Math.max(exponentOf(magnitude), 1 - bias);
  const steps = roundToEven(magnitude / 2 ** (exponent - fractionBits));
  // Rounding up to the next power of two carries into the exponent, and beyond its end to infinity.
  return Math.min(infinity, (exponent + bias - 1) * 2 ** fractionBits + steps);
};

const toBits = (code: number, length: number): string => code.toString(2).padStart(length, '0');

const split = (bits: string, { exponentBits }: FloatLayout) => ({
  sign: bits.slice(0, 1),
  exponent: bits.slice(1, 1 + exponentBits),
  fraction: bits.slice(1 + exponentBits),
});

/**
 * The number that a pattern of bits stands for.
 * @throws RangeError unless `bits` are as many zeros and ones as the format has
 */
export const decode = (bits: string, format: NumberFormat, options: EncodeOptions = {}): number => {
  const length = bitsOf(format);
  if (bits.length !== length || /[^01]/.test(bits)) {
    throw new RangeError(`bits is "${bits}"; it must be ${length} zeros and ones.`);
  }
  const whole = Number.parseInt(bits, 2);
  if (!isFloat(format)) {
    return (whole >= 2 ** (length - 1) ? whole - 2 ** length : whole) * scaleOf(options);
  }
  const layout = FLOAT_LAYOUTS[format];
  const parts = split(bits, layout);
  const direction = parts.sign === '1' ? -1 : 1;
  const exponent = Number.parseInt(parts.exponent, 2);
  const fraction = Number.parseInt(parts.fraction, 2);
  if (exponent === 2 ** layout.exponentBits - 1) return fraction === 0 ? direction * Infinity : NaN;
  // Exponent 0 stands for the smallest exponent without the leading 1: zero and subnormal numbers.
  const leading = exponent === 0 ? 0 : 2 ** layout.fractionBits;
  const power = Math.max(exponent, 1) - biasOf(layout) - layout.fractionBits;
  return direction * (leading + fraction) * 2 ** power;
};

const encodeInteger = (value: number, options: EncodeOptions): Encoded => {
  const scale = scaleOf(options);
  const steps = roundToEven(value / scale);
  const clamped = Math.max(-INT8_MOST, Math.min(INT8_MOST, steps));
  const code = Number.isNaN(value) ? 0 : clamped;
  const bits = toBits(code < 0 ? code + 2 ** INT8_BITS : code, INT8_BITS);
  const kept = decode(bits, 'int8', options);
  const statusOf = (): Status => {
    if (Number.isNaN(value)) return 'nan';
    if (clamped !== steps) return 'overflow';
    if (kept === value) return 'exact';
    return kept === 0 ? 'underflow' : 'rounded';
  };
  const status = statusOf();
  const error = status === 'exact' ? 0 : kept - value;
  return { bits, sign: '', exponent: '', fraction: '', value: kept, error, status };
};

/**
 * A number in a format: its bits, the value that survives and what was lost.
 * @throws RangeError for an unknown format or a scale that is not positive
 */
export const encode = (
  value: number,
  format: NumberFormat,
  options: EncodeOptions = {},
): Encoded => {
  requireFormat(format);
  if (!isFloat(format)) return encodeInteger(value, options);
  const layout = FLOAT_LAYOUTS[format];
  const negative = value < 0 || Object.is(value, -0);
  const code = magnitudeCode(Math.abs(value), layout);
  const bits = `${negative ? '1' : '0'}${toBits(code, bitsOf(format) - 1)}`;
  const kept = decode(bits, format);
  const statusOf = (): Status => {
    if (Number.isNaN(value)) return 'nan';
    if (kept === value) return 'exact';
    if (!Number.isFinite(kept)) return 'overflow';
    return Math.abs(value) < rangeOf(format).smallestNormal ? 'underflow' : 'rounded';
  };
  const status = statusOf();
  const error = status === 'exact' ? 0 : kept - value;
  return { bits, ...split(bits, layout), value: kept, error, status };
};
