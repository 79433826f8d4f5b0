/** The cells of one column of a table of data: they share one precision, so that they can be compared. */
import { bytes } from './bytes.ts';
import { compact, fixed, integer, scientific } from './format.ts';

const MOST_DECIMALS = 6;

/** Decimals with which the smallest of the numbers, besides 0, keeps so many digits. */
function decimalsFor(values: readonly number[], digits: number): number {
  const smallest = Math.min(...values.filter((value) => value > 0));
  return smallest < Infinity
    ? Math.min(MOST_DECIMALS, Math.max(0, digits - 1 - Math.floor(Math.log10(smallest))))
    : 0;
}

function alike(values: readonly number[]): string[] {
  const decimals = Math.max(1, decimalsFor(values, 1));
  return values.map((value) => fixed(value, decimals));
}

/** 0.7, 20.4, 1,875: from a hundred on whole, since what is divided is not known any better. */
export const ratios = (values: readonly number[]): string[] =>
  alike(values).map((text, i) => ((values[i] ?? 0) < 99.95 ? text : integer(values[i] ?? 0)));

/** 42.0%, 5.3%, 0.1%. @param parts 0 to 1, or more */
export const shares = (parts: readonly number[]): string[] =>
  alike(parts.map((part) => part * 100)).map((text) => `${text}%`);

/** 0.499%, 0.00122%: shares over orders of magnitude, three digits each; all and nothing are whole. */
export const smallShares = (parts: readonly number[]): string[] =>
  parts.map((part) => `${part === 0 || part === 1 ? part * 100 : threeDigits(part * 100)}%`);

/** 3.80 × 10²⁵, 5.88 × 10²³ */
export const powers = (values: readonly number[]): string[] =>
  values.map((value) => {
    const mantissa = value.toExponential(2).split('e')[0] ?? '';
    return scientific(value).replace(/^[\d.]+/, mantissa);
  });

function threeDigits(value: number): string {
  if (value === 0) return '0';
  // Rounding first, so that 0.09996 reads 0.100.
  const rounded = Number(value.toPrecision(3));
  return fixed(rounded, Math.max(0, 2 - Math.floor(Math.log10(rounded))));
}

/** What a number is divided by, and what then stands behind it. */
function unitOf(value: number, format: (value: number) => string): [size: number, unit: string] {
  const rounded = Number(value.toPrecision(3));
  const size = rounded < 1 ? 1 : 1000 ** Math.floor(Math.log10(rounded) / 3);
  return [size, format(rounded).replace(/^[\d.,]+/, '')];
}

/**
 * Sizes in one unit with at most two decimals: 0.24 GB, 104.00 GB. Where that leaves the smallest
 * less than two digits, each in a unit of its own, with three digits.
 */
const sizes =
  (format: (value: number) => string) =>
  (values: readonly number[]): string[] => {
    const [size, unit] = unitOf(Math.max(...values), format);
    const scaled = values.map((value) => value / size);
    if (decimalsFor(scaled, 2) <= 2) {
      const decimals = Math.min(2, decimalsFor(scaled, 3));
      return scaled.map((value) => `${fixed(value, decimals)}${unit}`);
    }
    return values.map((value) => {
      const [ownSize, ownUnit] = unitOf(value, format);
      return `${threeDigits(value / ownSize)}${ownUnit}`;
    });
  };

/** Numbers of parameters, tokens, …, below 10¹⁸: 201.0B, 24.4B */
export const counts = sizes(compact);

/** 0.24 GB, 104.00 GB */
export const memories = sizes(bytes);
