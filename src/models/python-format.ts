/** A number with some decimals; an exact tie goes to the even digit, as in Python. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  // value = mantissa · 2^power, exactly
  let power = 0;
  let mantissa = Math.abs(value);
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    power++;
  }
  const scaled = BigInt(mantissa) * 10n ** BigInt(decimals);
  const divisor = 2n ** BigInt(power);
  const [whole, rest] = [scaled / divisor, (scaled % divisor) * 2n];
  const rounded = rest > divisor || (rest === divisor && whole % 2n === 1n) ? whole + 1n : whole;
  const digits = String(rounded).padStart(decimals + 1, '0');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
