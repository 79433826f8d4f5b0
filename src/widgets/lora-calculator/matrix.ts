import { loraBreakEvenRank } from '../../models/peft.ts';
import { loraParameters } from '../../models/peft-select.ts';
import { integer, percent } from '../shared/format.ts';
import type { State } from './settings.ts';

/** One d × k matrix W with B (d × r) and A (r × k) beside it. */
interface MatrixCount {
  /** numbers in W */
  full: number;
  a: number;
  b: number;
  /** numbers in A and B */
  factors: number;
  /** factors / full */
  share: number;
  /** r at which the factors hold as many numbers as W */
  breakEven: number;
  /** largest rank that saves; 0 when none does */
  largestSaving: number;
}

export function countMatrix(d: number, k: number, r: number): MatrixCount {
  const full = d * k;
  const factors = loraParameters([{ in: k, out: d, count: 1 }], r);
  const breakEven = loraBreakEvenRank(k, d);
  return {
    ...{ full, a: r * k, b: d * r, factors, share: factors / full, breakEven },
    largestSaving: Math.ceil(breakEven) - 1,
  };
}

/** The matrix in words. */
export function matrixReading({ d, k, r }: State): string {
  const { full, factors, share, largestSaving } = countMatrix(d, k, r);
  const smaller = Math.min(d, k);
  const head = `At rank ${integer(r)}, A and B hold ${integer(factors)} numbers beside the ${integer(full)} of W`;
  const limit =
    largestSaving > 0
      ? `LoRA saves up to rank ${integer(largestSaving)}.`
      : 'LoRA saves nothing on a matrix this thin.';
  if (r > smaller) {
    return `${head}: ${percent(share, 4)}. No update of this matrix has a rank above ${integer(smaller)}, so the rest is wasted. ${limit}`;
  }
  if (factors === full) return `${head}: just as many. ${limit}`;
  return factors > full
    ? `${head}: ${percent(share, 4)}, more than W itself. ${limit}`
    : `${head}: ${percent(share)}, so ${percent(1 - share)} fewer are trained. ${limit}`;
}
