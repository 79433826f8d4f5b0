/**
 * 4-bit NormalFloat, NF4 (Dettmers et al. 2023, Sec. 3): sixteen levels at quantiles of a normal
 * distribution, scaled to [−1, 1], and blocks of weights that share one constant.
 */

/** Weights that share a constant, and constants that share one when they are quantised again. */
const BLOCK = { weights: 64, constants: 256 } as const;

/** Share of a standard normal distribution below `z`, for |z| < 7, by Marsaglia's series. */
function normalShare(z: number): number {
  let [sum, term] = [z, z];
  for (let i = 3; Math.abs(term) > 1e-17; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The `z` with a share of `p` below it, for p from 0.5 to 0.99. */
function normalQuantile(p: number): number {
  let [low, high] = [0, 3];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Where bitsandbytes begins: the mean of 1 − 1/30 and 1 − 1/32 (`create_normal_map`). */
const OUTERMOST = (1 - 1 / 30 + (1 - 1 / 32)) / 2;

/** `count` quantiles from the outermost towards the middle, which is left out. */
const outside = (count: number): number[] =>
  Array.from({ length: count }, (_, i) =>
    normalQuantile(OUTERMOST - (i / count) * (OUTERMOST - 0.5)),
  );

/** Standard deviations from 0 to the outermost level. */
export const NF4_REACH = normalQuantile(OUTERMOST);

/** The sixteen levels in order: seven below an exact zero, eight above. */
export const NF4_LEVELS: readonly number[] = [
  ...outside(7).map((z) => -z / NF4_REACH),
  0,
  ...outside(8)
    .map((z) => z / NF4_REACH)
    .reverse(),
];

/** A block as it is stored: its largest absolute value, and four bits a weight. */
export function storeNf4(weights: readonly number[]): { constant: number; indices: number[] } {
  const constant = Math.max(...weights.map(Math.abs));
  const distance = (weight: number, level: number) => Math.abs(weight / (constant || 1) - level);
  const indices = weights.map((weight) =>
    NF4_LEVELS.reduce(
      (best, level, index) =>
        distance(weight, level) < distance(weight, NF4_LEVELS[best] ?? 0) ? index : best,
      0,
    ),
  );
  return { constant, indices };
}

/** The weights that come back from a stored block. */
export const readNf4 = ({ constant, indices }: ReturnType<typeof storeNf4>): number[] =>
  indices.map((index) => (NF4_LEVELS[index] ?? 0) * constant);

/**
 * Bits of a weight with its part of the constants: 32 bits for each block, or 8 and 32 for each
 * 256 blocks when the constants are quantised again.
 */
export const bitsOfNf4Weight = (twice: boolean): number =>
  4 + (twice ? 8 / BLOCK.weights + 32 / (BLOCK.weights * BLOCK.constants) : 32 / BLOCK.weights);
