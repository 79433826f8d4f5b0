import {
  frobeniusNorm,
  lowRankFactors,
  multiply,
  svd,
  truncationErrors,
  type Matrix,
  type Svd,
} from '../../models/low-rank.ts';
import { integer, percent } from '../shared/format.ts';
import { PICTURE_NAMES, picture, SIDE, type Picture } from './pictures.ts';

export interface Analysis {
  name: Picture;
  original: Matrix;
  parts: Svd;
  /** number of singular values above rounding error */
  rank: number;
  /** error of the best picture of rank 0, 1, … 24 as a share of the picture's norm */
  errors: readonly number[];
}

const ROUNDING = 1e-9;

const known = new Map<Picture, Analysis>();

/** The decomposition of a picture; each is taken apart once. */
export function analyse(name: Picture): Analysis {
  const found = known.get(name) ?? decompose(name);
  known.set(name, found);
  return found;
}

function decompose(name: Picture): Analysis {
  const original = picture(name);
  const parts = svd(original);
  const norm = frobeniusNorm(original);
  const largest = parts.singularValues[0] ?? 0;
  return {
    ...{ name, original, parts },
    rank: parts.singularValues.filter((value) => value > largest * ROUNDING).length,
    errors: truncationErrors(parts.singularValues).map((error) => error / norm),
  };
}

/** The best picture of rank r and its factors, of which either takes half of each singular value. */
export function approximate(parts: Svd, r: number) {
  const { b, a } = lowRankFactors(parts, r);
  const roots = parts.singularValues.map(Math.sqrt);
  return {
    product: multiply(b, a),
    b: b.map((row) => row.map((value, i) => (roots[i] ? value / roots[i] : 0))),
    a: a.map((row, i) => row.map((value) => value * (roots[i] ?? 0))),
  };
}

/** Numbers in the two factors. */
export const factorCount = (r: number): number => r * (SIDE + SIDE);

/** The state in words. */
export function reading({ name, rank, errors }: Analysis, r: number): string {
  const error = errors[r] ?? 0;
  const share = factorCount(r) / SIDE ** 2;
  const cost = `At rank ${integer(r)}, B and A hold ${integer(factorCount(r))} numbers in place of ${integer(SIDE ** 2)}, ${percent(share)}`;
  const quality =
    r >= rank
      ? `and the picture is exact: ${PICTURE_NAMES[name]} has rank ${integer(rank)}.`
      : `and the picture is off by ${percent(error)}. It would be exact at rank ${integer(rank)}.`;
  return `${cost}, ${quality}${share >= 1 ? ' At this rank the factors save nothing.' : ''}`;
}
