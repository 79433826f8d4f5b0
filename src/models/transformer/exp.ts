import type { Floats } from './kernel.ts';

/** 1 / ln 2, and ln 2 in two parts whose multiples keep their digits. */
export const LOG2_E = 1.4426950408889634;
export const LN2_HIGH = 0.69314718036912381649;
export const LN2_LOW = 1.90821492927058770002e-10;
/** Below it the result is less than single precision can hold. */
export const LOWEST = -87;
/** Of r⁸ to r⁰, in the order in which they are summed. */
export const COEFFICIENTS = [
  ...[1 / 40320, 1 / 5040, 1 / 720, 1 / 120, 1 / 24, 1 / 6, 1 / 2, 1, 1],
] as const;

const powers = Float64Array.from({ length: 128 }, (_, k) => 1 / 2 ** k);

/**
 * eˣ for x ≤ 0 with a relative error below 1e-9: enough for single precision, and quick. Built from
 * + − × only, so that it is the same in every engine. 0 below −87.
 */
export const expOfNegative = (x: number): number => {
  if (!(x > LOWEST)) return 0;
  const k = Math.floor(-x * LOG2_E + 0.5);
  const r = x + k * LN2_HIGH + k * LN2_LOW;
  const tail = 1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))));
  return (1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * tail)))) * (powers[k] ?? 0);
};

/** Numbers in a row, turned in place into e^((x − highest) · scale); `highest` is the largest of them. */
export interface Exponentials {
  readonly values: Floats;
  readonly from: number;
  readonly count: number;
  readonly highest: number;
  readonly scale: number;
}

/** @returns their sum, in double precision and in their order */
export const exponentials = ({ values, from, count, highest, scale }: Exponentials): number => {
  let sum = 0;
  for (let at = from; at < from + count; at += 1) {
    const power = expOfNegative(((values[at] ?? 0) - highest) * scale);
    values[at] = power;
    sum += power;
  }
  return sum;
};
