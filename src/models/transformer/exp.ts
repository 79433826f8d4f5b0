/** 1 / ln 2, and ln 2 in two parts whose multiples keep their digits. */
const LOG2_E = 1.4426950408889634;
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
/** Below it the result is less than single precision can hold. */
const LOWEST = -87;

const powers = Float64Array.from({ length: 128 }, (_, k) => 1 / 2 ** k);

/**
 * eˣ for x ≤ 0 with a relative error below 1e-9: enough for single precision, and quick. Built from
 * + − × only, so that it is the same in every engine. 0 below −87.
 */
export const expOfNegative = (x: number): number => {
  if (!(x > LOWEST)) return 0;
  const k = Math.round(-x * LOG2_E);
  const r = x + k * LN2_HIGH + k * LN2_LOW;
  const tail = 1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))));
  return (1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * tail)))) * (powers[k] ?? 0);
};
