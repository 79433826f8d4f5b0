import {
  decode,
  FLOAT_LAYOUTS,
  type Encoded,
  type NumberFormat,
} from '../../models/number-formats.ts';
import { scientific, significant } from '../shared/format.ts';
import { parseNumber, type ParsedNumber } from '../shared/parse-number.ts';

export const NAMES: Readonly<Record<NumberFormat, string>> = {
  fp32: 'FP32',
  bf16: 'BF16',
  fp16: 'FP16',
  int8: 'INT8',
};

/** Plain down to this size and up to the next; powers of ten beyond. */
const PLAIN = { from: 1e-4, to: 1e12 };

/** A number for readers: `3.140625`, `1.00136 × 10⁻⁵`, `−0`, `∞`, `not a number`. */
export function inWords(value: number, digits = 9): string {
  if (Number.isNaN(value)) return 'not a number';
  const sign = value < 0 || Object.is(value, -0) ? '−' : '';
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}∞`;
  if (size === 0) return `${sign}0`;
  if (size < PLAIN.from || size >= PLAIN.to) return sign + scientific(size, digits);
  return sign + significant(digits).format(size);
}

/** What stands in the field: a text that `readNumber` gives the number back for. */
export const inField = (value: number): string =>
  Number.isFinite(value) ? (Object.is(value, -0) ? '-0' : String(value)) : inWords(value);

/** A number as typed; infinity and not-a-number are numbers of a format too. */
export function readNumber(text: string): ParsedNumber {
  const entered = text.trim();
  if (/^(nan|not a number)$/i.test(entered)) return { ok: true, value: NaN };
  const [, sign, infinite] = /^([+\-−]?)\s?(∞|inf|infinity)$/i.exec(entered) ?? [];
  if (infinite !== undefined)
    return { ok: true, value: sign && sign !== '+' ? -Infinity : Infinity };
  return parseNumber(text);
}

/** Steps of the scale that a pattern of INT8 stands for. */
export const stepsOf = (bits: string): number => decode(bits, 'int8');

/** What became of a number, in few words. */
export function fate(
  { status, value, bits }: Encoded,
  format: NumberFormat,
  scale: number,
): string {
  switch (status) {
    case 'exact':
      return 'kept exactly';
    case 'rounded':
      return format === 'int8' ? `${inWords(stepsOf(bits))} × ${inWords(scale)}` : 'rounded';
    case 'overflow':
      return format === 'int8' ? 'overflow: cut off' : 'overflow: infinite';
    case 'underflow':
      return value === 0 ? 'underflow: zero' : 'underflow: digits lost';
    default:
      return format === 'int8' ? 'cannot be kept: zero' : 'not a number';
  }
}

/** The part of a format that its bit at a place from the left belongs to. */
export function partOf(
  format: NumberFormat,
  place: number,
): 'sign' | 'exponent' | 'fraction' | 'integer' {
  if (format === 'int8') return 'integer';
  if (place === 0) return 'sign';
  return place <= FLOAT_LAYOUTS[format].exponentBits ? 'exponent' : 'fraction';
}

/** Distance to the next larger magnitude of the format; undefined where there is none. */
export function stepOf(bits: string, format: NumberFormat, scale: number): number | undefined {
  if (format === 'int8') return scale;
  const { exponentBits, fractionBits } = FLOAT_LAYOUTS[format];
  const exponent = Number.parseInt(bits.slice(1, 1 + exponentBits), 2);
  if (exponent === 2 ** exponentBits - 1) return undefined;
  return 2 ** (Math.max(1, exponent) - (2 ** (exponentBits - 1) - 1) - fractionBits);
}
