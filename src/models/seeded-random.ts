/** A source of numbers that look random: each call gives the next one in [0, 1). */
export type Random = () => number;

const UINT32 = 2 ** 32;

/**
 * Marsaglia's 32-bit xorshift on a mixed seed: whole-number arithmetic, so that one seed gives the
 * same numbers in every engine. Not for secrets.
 *
 * @param seed a whole number
 * @param stream tells apart uses of one seed that must not share numbers
 */
export const seededRandom = (seed: number, stream = 0): Random => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35);
  state ^= state >>> 15;
  if (state === 0) state = 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / UINT32;
  };
  // The first numbers of neighbouring seeds are alike.
  for (let i = 0; i < 16; i += 1) next();
  return next;
};
