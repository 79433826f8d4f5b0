/** A logarithmic scale from data to drawing units. */
export interface LogScale {
  domain: readonly [number, number];
  range: readonly [number, number];
  /** position of a value */
  to: (value: number) => number;
  /** value at a position */
  from: (position: number) => number;
}

export function logScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): LogScale {
  const [low, high] = [Math.log10(domain[0]), Math.log10(domain[1])];
  const perDecade = (range[1] - range[0]) / (high - low);
  return {
    domain,
    range,
    // A tenth of a drawing unit is finer than any screen, and keeps the built pages small.
    to: (value) => Math.round((range[0] + (Math.log10(value) - low) * perDecade) * 10) / 10,
    from: (position) => 10 ** (low + (position - range[0]) / perDecade),
  };
}

/** Rounded bounds, at 1 or 3 times a power of ten, that hold all values. */
export function roundedBounds(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const power = (value: number) => 10 ** Math.floor(Math.log10(value));
  const below = power(low) * (low / power(low) >= 3 ? 3 : 1);
  const above = power(high) * (high / power(high) > 3 ? 10 : high > power(high) ? 3 : 1);
  return [below, above];
}

/** Exponents of the powers of ten in a domain. */
export function exponents([low, high]: readonly [number, number]): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
