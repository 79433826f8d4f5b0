import { embeddingWidth, type ModelShape, type ModuleGroup } from './model-shape.ts';
import { keyOf, namingOf, withPresentNames } from './module-names.ts';
import { type AdaptableModule, loraParameters, matches, type Select } from './peft-select.ts';

/**
 * Everything in a model that LoRA can adapt: its linear layers, the token embedding and an output head
 * that shares the embedding's weights. The last two are left out where no implementation names them.
 */
const adaptableModules = (model: ModelShape): readonly AdaptableModule[] => {
  const names = new Set(model.modules.map((module) => module.target));
  const naming = namingOf(model);
  const modules: AdaptableModule[] = model.modules.map((module) => ({
    ...module,
    key: keyOf(module, naming),
    tied: false,
  }));
  if (naming === undefined) return modules;
  const add = (target: string, rest: Pick<AdaptableModule, 'in' | 'out' | 'group' | 'tied'>) => {
    if (!names.has(target)) modules.push({ target, key: target, count: 1, ...rest });
  };
  const width = embeddingWidth(model);
  add(naming.embedding, { in: model.vocab, out: width, group: 'embedding', tied: false });
  if (model.tiedEmbeddings === true) {
    const head = model.otherParams.conv === undefined ? 'lm_head' : 'proj_out';
    add(head, { in: width, out: model.vocab, group: 'head', tied: true });
  }
  return modules;
};

const isAllLinear = (targets: readonly string[]): boolean =>
  targets.length === 1 && targets[0] === 'all-linear';

/** `all-linear` leaves out the output head; the pooler of an encoder is none. */
const isInAllLinear = ({ group, target }: AdaptableModule): boolean =>
  group === 'attention' || group === 'ffn' || group === 'other' || target === 'pooler.dense';

/** The modules under the names that `targets` use: older ones if one of them is meant. */
const modulesFor = (model: ModelShape, targets: readonly string[]): readonly AdaptableModule[] => {
  const older = adaptableModules(model);
  const present = withPresentNames(model);
  const isOlder = targets.some(
    (name) =>
      older.some((module) => matches(module, name)) &&
      !present.modules.some(({ target }) => target === name),
  );
  return isOlder ? older : adaptableModules(present);
};

/** Names among `targets` that match no module. `peft` ignores them as long as another one matches. */
export const unmatchedTargets = (model: ModelShape, targets: readonly string[]): string[] => {
  const modules = modulesFor(model, targets);
  return isAllLinear(targets)
    ? []
    : targets.filter((name) => !modules.some((module) => matches(module, name)));
};

/**
 * Modules that `targets` select, in all stacks of the model, each once.
 * @throws RangeError listing the available names when nothing is selected
 */
export const selectModules: Select = (model, targets) => {
  const modules = modulesFor(model, targets);
  const selected = isAllLinear(targets)
    ? modules.filter(isInAllLinear)
    : modules.filter((module) => targets.some((name) => matches(module, name)));
  if (selected.length === 0) {
    const found = targets.map((name) => `"${name}"`).join(', ') || 'empty';
    const names = [...new Set(modules.map(({ target }) => target))].join(', ');
    throw new RangeError(
      `targets is ${found}, which matches no module of ${model.name}; available are ${names}.`,
    );
  }
  return selected;
};

/** One name that can be a LoRA target, with what it stands for. */
interface LoraTarget {
  readonly name: string;
  readonly group: ModuleGroup | 'embedding';
  readonly tied: boolean;
  /** Matrices of each shape and stack, in the order of the model */
  readonly shapes: readonly AdaptableModule[];
  /** Matrices in all */
  readonly count: number;
  /** Σ count · (in + out): LoRA parameters for each unit of rank */
  readonly parametersPerRank: number;
}

/** The distinct LoRA targets of a model: linear layers first, then embedding and tied head. */
export const loraTargets = (model: ModelShape): readonly LoraTarget[] => {
  const modules = adaptableModules(model);
  const isFirst = ({ target }: AdaptableModule, index: number) =>
    modules.findIndex((module) => module.target === target) === index;
  return modules.filter(isFirst).map(({ target, group, tied }) => {
    const shapes = modules.filter((module) => module.target === target);
    const count = shapes.reduce((sum, shape) => sum + shape.count, 0);
    return {
      name: target,
      group,
      tied,
      shapes,
      count,
      parametersPerRank: loraParameters(shapes, 1),
    };
  });
};
