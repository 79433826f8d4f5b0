import type { Floats } from './kernel.ts';

const EPSILON = 1e-5;

/**
 * Each row divided by the root of its mean square, then scaled (Zhang and Sennrich 2019, Eq. 4).
 *
 * @param inverses receives one factor for each row, for the way back
 */
export const rmsNorm = (
  x: Floats,
  gain: Floats,
  y: Floats,
  inverses: Floats,
  rows: number,
): void => {
  const width = gain.length;
  for (let i = 0; i < rows; i += 1) {
    const at = i * width;
    let squares = 0;
    for (let j = 0; j < width; j += 1) squares += (x[at + j] ?? 0) * (x[at + j] ?? 0);
    const inverse = 1 / Math.sqrt(squares / width + EPSILON);
    inverses[i] = inverse;
    for (let j = 0; j < width; j += 1) y[at + j] = (x[at + j] ?? 0) * inverse * (gain[j] ?? 0);
  }
};

/** Adds the gradients of the input to `dx` and of the gain to `dGain`. */
export const rmsNormBack = (
  { x, gain, inverses }: { x: Floats; gain: Floats; inverses: Floats },
  dy: Floats,
  dx: Floats,
  dGain: Floats,
  rows: number,
): void => {
  const width = gain.length;
  for (let i = 0; i < rows; i += 1) {
    const at = i * width;
    const inverse = inverses[i] ?? 0;
    let along = 0;
    for (let j = 0; j < width; j += 1) {
      const scaled = (x[at + j] ?? 0) * inverse * (dy[at + j] ?? 0);
      dGain[j] = (dGain[j] ?? 0) + scaled;
      along += scaled * (gain[j] ?? 0);
    }
    along *= inverse / width;
    for (let j = 0; j < width; j += 1) {
      const straight = (gain[j] ?? 0) * (dy[at + j] ?? 0);
      dx[at + j] = (dx[at + j] ?? 0) + inverse * (straight - (x[at + j] ?? 0) * along);
    }
  }
};
