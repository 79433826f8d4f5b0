/**
 * Elementary functions built from + − × ÷ only. IEEE 754 fixes those to the last bit, which it does
 * not for `Math.exp` and `Math.log`: with these a training run is the same in every browser.
 */

const LN2 = 0.6931471805599453;
/** ln 2 in two parts: multiples of the first are exact, so that the remainder keeps its digits. */
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
const TERMS = 14;
/** Below it the result rounds to 0, above it to Infinity. */
const LOWEST = -745.2;
const HIGHEST = 709.8;

const powerOfTwo = (exponent: number): number => {
  let power = 1;
  for (let i = Math.abs(exponent); i > 0; i -= 1) power *= 2;
  return exponent < 0 ? 1 / power : power;
};

/** eˣ, with a relative error below 1e-14 for |x| ≤ 700. */
export const exp = (x: number): number => {
  if (Number.isNaN(x)) return x;
  if (x < LOWEST) return 0;
  if (x > HIGHEST) return Infinity;
  const halvings = Math.round(x / LN2);
  const rest = x - halvings * LN2_HIGH - halvings * LN2_LOW;
  let sum = 1;
  for (let term = TERMS; term > 0; term -= 1) sum = 1 + (rest / term) * sum;
  // In two steps: 2^1024 alone would overflow.
  const half = Math.trunc(halvings / 2);
  return sum * powerOfTwo(half) * powerOfTwo(halvings - half);
};

/** The natural logarithm of x > 0, with an absolute error below 1e-14 times max(1, |ln x|). */
export const ln = (x: number): number => {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let mantissa = x;
  let exponent = 0;
  for (; mantissa > 1.5; exponent += 1) mantissa /= 2;
  for (; mantissa < 0.75; exponent -= 1) mantissa *= 2;
  // ln m = 2 artanh((m − 1) / (m + 1)), and |argument| ≤ 1/5.
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let power = 27; power > 0; power -= 2) sum = sum * square + 1 / power;
  return exponent * LN2 + 2 * ratio * sum;
};
