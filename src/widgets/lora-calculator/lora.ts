import { OPTIMISER_BYTES, WEIGHT_BYTES } from '../../models/memory.ts';
import type { PeftCount } from '../../models/peft.ts';
import { type AdaptableModule, loraParameters, selectLayers } from '../../models/peft-select.ts';
import { bytes } from '../shared/bytes.ts';
import { integer, percent } from '../shared/format.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { DEFAULT_MODEL, type State } from './settings.ts';
import { blockTargets, usualTargets } from './targets.ts';

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

/** The run that readers are asked about: the lab’s, on every linear layer of the blocks. */
export function askedRun(models: readonly CourseModel[]) {
  const targets = blockTargets(shapeOf(DEFAULT_MODEL, models));
  return { model: DEFAULT_MODEL, r: 32, alpha: 32, targets };
}

/** A guess of the share that it trains, in percent, beside the truth. */
export function modelVerdict(models: readonly CourseModel[], guess: number): string {
  const model = shapeOf(DEFAULT_MODEL, models);
  const share = (targets: readonly string[]) =>
    percent(countModel(model, { r: 32, targets }).share, 4);
  const everywhere = share(blockTargets(model));
  return `You said ${percent(guess / 100, 4)}; it is ${everywhere}, after ${share(usualTargets(model))} on queries and values alone: the feed-forward matrices are the larger part of a block.`;
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
