import { biasCount, type ModelShape } from './model-shape.ts';
import { checkMethod, type LoraMethod, type PeftMethod } from './peft-method.ts';
import type { AdaptableModule } from './peft-select.ts';
import { selectModules, unmatchedTargets } from './peft-targets.ts';

const grouped = /* @__PURE__ */ new Intl.NumberFormat('en');

const targetWarnings = (model: ModelShape, targets: readonly string[]): string[] =>
  unmatchedTargets(model, targets).map(
    (name) => `"${name}" matches no module of ${model.name} and is ignored.`,
  );

const rankWarning = (module: AdaptableModule, r: number): string | undefined => {
  const { target, in: inFeatures, out } = module;
  const limit = Math.min(inFeatures, out);
  const factors = r * (inFeatures + out);
  const matrix = inFeatures * out;
  if (factors < matrix) return undefined;
  const size = `"${target}" is ${grouped.format(inFeatures)} × ${grouped.format(out)}`;
  return r > limit
    ? `${size}, so its update has rank ${grouped.format(limit)} at most; r = ${r} only adds parameters.`
    : `${size}: at r = ${r} its two factors hold ${grouped.format(factors)} numbers, ` +
        `not fewer than the ${grouped.format(matrix)} of the matrix.`;
};

const loraWarnings = (model: ModelShape, method: LoraMethod): string[] => {
  const modules = selectModules(model, method.targets);
  const ranks = modules.map((module) => rankWarning(module, method.r));
  const tied = modules
    .filter((module) => module.tied)
    .map(
      ({ target }) =>
        `"${target}" shares its weights with the token embedding of ${model.name}; merging the ` +
        'update into it needs a copy of those weights.',
    );
  return [
    ...targetWarnings(model, method.targets),
    // One shape can occur in several stacks.
    ...new Set(ranks.filter((warning) => warning !== undefined)),
    ...tied,
  ];
};

/**
 * What `peft` allows although it is hardly meant: names that match nothing beside others that do, ranks
 * that save nothing, a bottleneck that is none, nothing to train.
 * @returns sentences for a reader; empty when there is nothing to say
 * @throws RangeError for a setting out of range, or targets that match nothing
 */
export const peftWarnings = (model: ModelShape, method: PeftMethod): string[] => {
  checkMethod(method);
  switch (method.kind) {
    case 'lora':
    case 'dora':
      return loraWarnings(model, method);
    case 'ia3':
      selectModules(model, method.targets);
      return targetWarnings(model, method.targets);
    case 'adapters':
      return method.bottleneck < model.hidden
        ? []
        : [
            `A bottleneck of ${grouped.format(method.bottleneck)} is not narrower than the ` +
              `${grouped.format(model.hidden)} of ${model.name}.`,
          ];
    case 'bitfit':
      return biasCount(model) > 0
        ? []
        : [`${model.name} has no biases, so BitFit has nothing to train.`];
    default:
      return [];
  }
};
