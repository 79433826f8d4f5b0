import { OPTIMISER_BYTES, WEIGHT_BYTES } from '../../models/memory.ts';
import { loraBreakEvenRank, type PeftCount } from '../../models/peft.ts';
import { type AdaptableModule, loraParameters, selectLayers } from '../../models/peft-select.ts';
import { bytes } from '../shared/bytes.ts';
import { integer, percent } from '../shared/format.ts';
import type { CourseModel } from '../shared/model-table.ts';
import type { State } from './settings.ts';

/** One d × k matrix W with B (d × r) and A (r × k) beside it. */
export interface MatrixCount {
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
      ? `LoRA saves up to r = ${integer(largestSaving)}.`
      : 'LoRA saves nothing on a matrix this thin.';
  if (r > smaller) {
    return `${head}: ${percent(share, 4)}. No update of this matrix has a rank above ${integer(smaller)}, so the rest is wasted. ${limit}`;
  }
  if (factors === full) return `${head}: just as many. ${limit}`;
  return factors > full
    ? `${head}: ${percent(share, 4)}, more than W itself. ${limit}`
    : `${head}: ${percent(share)}, so ${percent(1 - share, 2)} fewer are trained. ${limit}`;
}

/** A whole model with LoRA on some of its matrices. */
export interface ModelCount extends PeftCount {
  modules: readonly AdaptableModule[];
  /** rank at which A and B of all adapted matrices together hold as many numbers as these matrices */
  breakEven: number;
  /** name of a matrix that is adapted without having been asked for */
  unasked: string | undefined;
}

export function countModel(
  model: CourseModel,
  { r, targets }: Pick<State, 'r' | 'targets'>,
): ModelCount {
  const modules = selectLayers(model, targets);
  const trainable = loraParameters(modules, r);
  const base = model.totalParams;
  const adapted = modules.reduce((sum, m) => sum + m.count * m.in * m.out, 0);
  return {
    ...{ modules, trainable, base, total: base + trainable, share: trainable / (base + trainable) },
    breakEven: adapted / loraParameters(modules, 1),
    unasked: modules.find(({ target }) => !targets.includes(target))?.target,
  };
}

/** Bytes of a checkpoint in FP32 and of Adam's two states. */
export const fileSize = (parameters: number): string => bytes(parameters * WEIGHT_BYTES.fp32);
export const adamSize = (parameters: number): string => bytes(parameters * OPTIMISER_BYTES.adamw);

export const listed = (names: readonly string[]): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;

/** The model in words. */
export function modelReading(model: CourseModel, state: State): string {
  const { trainable, total, share } = countModel(model, state);
  return (
    `With r = ${integer(state.r)} on ${listed(state.targets)}, LoRA trains ${integer(trainable)} of the ${integer(total)} parameters of ${model.name}: ${percent(share)}. ` +
    `A checkpoint takes ${fileSize(trainable)} instead of ${fileSize(model.totalParams)}.`
  );
}
