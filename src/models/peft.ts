/**
 * How many parameters a fine-tuning method trains in a model, counted as the `peft` library counts.
 *
 * p: tokens, d: width of the model, L: layers, r: rank, m: bottleneck, h: inner width of an MLP.
 */
import { biasCount, blockCount, type ModelShape } from './model-shape.ts';
import { checkMethod, requirePositiveInteger, type PeftMethod } from './peft-method.ts';
import { loraParameters, type Select, selectLayers } from './peft-select.ts';
import { selectModules } from './peft-targets.ts';
import { fixed } from './python-format.ts';

export type { ModelShape } from './model-shape.ts';
export type { PeftMethod } from './peft-method.ts';
export { packed4bitTotal } from './peft-packing.ts';
export { loraParameters } from './peft-select.ts';
export { loraTargets } from './peft-targets.ts';
export { peftWarnings } from './peft-warnings.ts';

export interface PeftCount {
  /** Parameters that get a gradient */
  readonly trainable: number;
  /** Parameters of the model before the method is applied */
  readonly base: number;
  /** All parameters, added ones included */
  readonly total: number;
  /** trainable / total, 0 to 1 */
  readonly share: number;
}

type Method<Kind extends PeftMethod['kind']> = Extract<PeftMethod, { kind: Kind }>;

/** LoRA: Σ r (in + out); DoRA adds a magnitude for each output feature (Liu 2024; `peft`). */
const lora = (
  model: ModelShape,
  { kind, r, targets }: Method<'lora' | 'dora'>,
  select: Select,
): number => {
  const modules = select(model, targets);
  const magnitudes = modules.reduce((sum, module) => sum + module.count * module.out, 0);
  return loraParameters(modules, r) + (kind === 'dora' ? magnitudes : 0);
};

/**
 * (IA)³: a vector for each module, as long as its output, or as its input if named in `feedforward`.
 * `peft` takes every selected module whose name ends with a feed-forward name as feed-forward.
 */
const ia3 = (
  model: ModelShape,
  { targets, feedforward = [] }: Method<'ia3'>,
  select: Select,
): number =>
  select(model, targets).reduce((sum, module) => {
    if (module.group === 'embedding') {
      throw new RangeError(
        `targets selects the embedding "${module.target}"; (IA)³ scales linear layers only.`,
      );
    }
    const scalesInput = feedforward.some((name) => module.key.endsWith(name));
    return sum + module.count * (scalesInput ? module.in : module.out);
  }, 0);

const promptedStacks = (model: ModelShape): number =>
  model.architecture === 'encoder-decoder' ? 2 : 1;

/** p · d for each prompted stack. Lester 2021 prompts the encoder alone: `submodules: 1`. */
const promptTuning = (model: ModelShape, method: Method<'prompt-tuning'>): number =>
  method.tokens * model.hidden * (method.submodules ?? promptedStacks(model));

/**
 * 2 · L · d_kv · p: a key and a value in each layer; in an encoder-decoder the decoder's layers only.
 * d_kv is the width of a layer's keys, which grouped-query attention makes smaller than d. In an
 * encoder-decoder `peft` takes d itself, whatever its heads add up to.
 */
const prefixTuning = (model: ModelShape, { tokens }: Method<'prefix-tuning'>): number => {
  const width =
    model.architecture === 'encoder-decoder' ? model.hidden : model.kvHeads * model.headDim;
  return 2 * model.layers * width * tokens;
};

/** p d for each prompted stack, then an MLP d → h → h → d with biases. */
const pTuning = (model: ModelShape, method: Method<'p-tuning'>): number => {
  const { hidden: d } = model;
  const { encoderHidden: h } = method;
  const vectors = method.tokens * d * (method.submodules ?? promptedStacks(model));
  return vectors + (d * h + h) + (h * h + h) + (h * d + d);
};

/**
 * 2 m d + d + m for each adapter, two adapters a block (Houlsby 2019, Sec. 2.1); norms stay frozen.
 * The paper has no cross-attention; a decoder block with it is given two adapters as well.
 */
const adapters = (model: ModelShape, { bottleneck: m }: Method<'adapters'>): number =>
  2 * blockCount(model) * (2 * m * model.hidden + model.hidden + m);

const trainableCount = (model: ModelShape, method: PeftMethod, select: Select): number => {
  switch (method.kind) {
    case 'lora':
    case 'dora':
      return lora(model, method, select);
    case 'ia3':
      return ia3(model, method, select);
    case 'prompt-tuning':
      return promptTuning(model, method);
    case 'prefix-tuning':
      return prefixTuning(model, method);
    case 'p-tuning':
      return pTuning(model, method);
    case 'adapters':
      return adapters(model, method);
    case 'bitfit':
      return biasCount(model);
    case 'full':
      return model.totalParams;
  }
};

/**
 * Counts what a method trains. BitFit and full fine-tuning train weights that are already there, so
 * their total is the base; BitFit in a model without biases trains nothing.
 * @throws RangeError naming the field, the value found and what is accepted
 */
export const trainableParameters = (model: ModelShape, method: PeftMethod): PeftCount => {
  checkMethod(method);
  return peftCount(model, method, selectModules);
};

/**
 * `trainableParameters` for settings that are known to be in order, and targets that are named as the
 * shape names its linear layers.
 */
export const peftCount = (
  model: ModelShape,
  method: PeftMethod,
  select: Select = selectLayers,
): PeftCount => {
  const base = model.totalParams;
  const trainable = trainableCount(model, method, select);
  const total = method.kind === 'bitfit' || method.kind === 'full' ? base : base + trainable;
  return { trainable, base, total, share: trainable / total };
};

/**
 * Adds a trained head, such as a classifier. Newer `peft` versions keep a frozen original beside the
 * trained copy, so that `inTotal` is twice `trainable`.
 */
export const withHead = (count: PeftCount, trainable: number, inTotal = trainable): PeftCount => {
  const sum = { trainable: count.trainable + trainable, total: count.total + inTotal };
  return { ...sum, base: count.base, share: sum.trainable / sum.total };
};

const grouped = /* @__PURE__ */ new Intl.NumberFormat('en');

/** The line that `print_trainable_parameters()` of `peft` prints. */
export const peftPrintout = ({
  trainable,
  total,
}: Pick<PeftCount, 'trainable' | 'total'>): string =>
  `trainable params: ${grouped.format(trainable)} || all params: ${grouped.format(total)}` +
  ` || trainable%: ${fixed((100 * trainable) / total, 4)}`;

/**
 * Rank at which A and B together hold as many numbers as the in × out matrix: in · out / (in + out).
 * LoRA saves parameters at every integer rank below it.
 * @throws RangeError unless both are integers of at least 1
 */
export const loraBreakEvenRank = (inFeatures: number, outFeatures: number): number => {
  requirePositiveInteger('in', inFeatures);
  requirePositiveInteger('out', outFeatures);
  return (inFeatures * outFeatures) / (inFeatures + outFeatures);
};
