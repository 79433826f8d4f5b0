import { whole } from '../../shared/counted.ts';

/** Formatters cost far more to make than to use: each is made once. */
const made: Record<string, Intl.NumberFormat> = {};
const formatter = (key: string, options: Intl.NumberFormatOptions) =>
  (made[key] ??= new Intl.NumberFormat('en', options));

export const significant = (digits: number) =>
  formatter(`s${digits}`, { maximumSignificantDigits: digits });

const UNITS = [
  [1e15, 'Q'],
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;

/** 50.6B, 569B, 1.11T: what papers write. Beyond quadrillions, a power of ten. */
export function compact(value: number, digits = 3): string {
  if (value >= 1e18) return scientific(value, digits);
  // Rounding first, so that 999.9B reads 1T.
  const rounded = Number(value.toPrecision(digits));
  for (const [size, unit] of UNITS) {
    if (rounded >= size) return `${significant(digits).format(rounded / size)}${unit}`;
  }
  return significant(digits).format(rounded);
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function superscript(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) =>
    SUPERSCRIPT.charAt(Number(digit)),
  );
  return exponent < 0 ? `⁻${digits}` : digits;
}

/** 1.73 × 10²³, on one line */
export function scientific(value: number, digits = 3): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  return `${String(Number(mantissa))}\u00A0×\u00A010${superscript(Number(exponent))}`;
}

/**
 * The shortest plain text that a reader could type to get the number back: exactly if it is whole
 * and has fewer than sixteen digits, else to four digits.
 */
export function typed(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(3).split('e');
  const short = `${String(Number(mantissa))}e${String(Number(exponent))}`;
  const isExact = Number(short) === value || !Number.isSafeInteger(value);
  return value >= 1e6 && isExact ? short : String(value);
}

/** Nearer than this to the whole is what adding fractions leaves over. */
const MOST_DIGITS = 12;

/**
 * 51.3%, to so many digits, and to more of them where fewer would say 100% of what is not all.
 *
 * @param share 0 to 1, or more
 */
export function percent(share: number, digits = 3): string {
  const text = significant(digits).format(share * 100);
  return text === '100' && share !== 1 && digits < MOST_DIGITS
    ? percent(share, digits + 1)
    : `${text}%`;
}

export function times(ratio: number): string {
  return significant(ratio >= 10 ? 3 : 2).format(ratio);
}

export const integer = (value: number): string => whole.format(value);

export const fixed = (value: number, digits: number): string =>
  formatter(`d${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
