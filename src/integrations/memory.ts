import { setFlagsFromString } from 'node:v8';

/** How much memory may grow over what is held before what is not held is looked for, in percent. */
const GROWTH = 25;

/**
 * Keeps the memory of a build near to what it holds. Left to itself Node lets it double first: at a
 * thousand lessons a gigabyte more, and no sooner done.
 */
export function growSlowly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
