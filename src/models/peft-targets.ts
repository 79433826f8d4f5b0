import {
  embeddingWidth,
  type ModelShape,
  type ModuleGroup,
  type ModuleShape,
  type ModuleStack,
} from './model-shape.ts';
import { spellings } from './peft-renamed.ts';

/** Matrices of one name and shape that a method can adapt. */
export interface AdaptableModule {
  readonly target: string;
  /** End of the full name in the model, such as `self_attn.q_proj` */
  readonly key: string;
  readonly in: number;
  readonly out: number;
  readonly count: number;
  readonly group: ModuleGroup | 'embedding';
  readonly stack?: ModuleStack;
  /** An output head whose weights are the token embedding's */
  readonly tied: boolean;
}

/** How a family of Hugging Face models names what surrounds its linear layers. */
interface Naming {
  /** A module that only this family has, given the families before it */
  readonly marker: string;
  readonly attention: string;
  readonly crossAttention?: string;
  readonly ffn: string;
  readonly embedding: string;
}

const NAMINGS: readonly Naming[] = [
  { marker: 'gate_proj', attention: 'self_attn', ffn: 'mlp', embedding: 'embed_tokens' },
  { marker: 'c_attn', attention: 'attn', ffn: 'mlp', embedding: 'wte' },
  { marker: 'Wqkv', attention: 'mixer', ffn: 'mlp', embedding: 'wte' },
  { marker: 'embed_out', attention: 'attention', ffn: 'mlp', embedding: 'embed_in' },
  {
    marker: 'query_key_value',
    attention: 'self_attention',
    ffn: 'mlp',
    embedding: 'word_embeddings',
  },
  { marker: 'dense', attention: 'self_attn', ffn: 'mlp', embedding: 'embed_tokens' },
  { marker: 'query', attention: 'attention.self', ffn: '', embedding: 'word_embeddings' },
  {
    marker: 'q_proj',
    attention: 'self_attn',
    crossAttention: 'encoder_attn',
    ffn: '',
    embedding: 'embed_tokens',
  },
  {
    marker: 'wo',
    attention: 'SelfAttention',
    crossAttention: 'EncDecAttention',
    ffn: 'DenseReluDense',
    embedding: 'shared',
  },
];

/** The name of a layer with its parent's in front, unless the shape's own name has it already. */
const keyOf = (module: ModuleShape, naming: Naming | undefined): string => {
  if (naming === undefined || module.target.includes('.')) return module.target;
  const parents = {
    attention: module.stack === 'decoder-cross' ? naming.crossAttention : naming.attention,
    ffn: naming.ffn,
    head: '',
    other: '',
  };
  const parent = parents[module.group] ?? '';
  return parent === '' ? module.target : `${parent}.${module.target}`;
};

/**
 * Everything in a model that LoRA can adapt: its linear layers, the token embedding and an output head
 * that shares the embedding's weights. The last two are left out where no implementation names them.
 */
export const adaptableModules = (model: ModelShape): readonly AdaptableModule[] => {
  const names = new Set(model.modules.map((module) => module.target));
  const naming = NAMINGS.find(({ marker }) => names.has(marker));
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

/** `peft`'s rule: a name matches the module of that name and every module that ends with `.name`. */
const matches = ({ key }: AdaptableModule, name: string): boolean =>
  key === name || key.endsWith(`.${name}`);

const isAllLinear = (targets: readonly string[]): boolean =>
  targets.length === 1 && targets[0] === 'all-linear';

const isMatched = (modules: readonly AdaptableModule[], name: string): boolean =>
  modules.some((module) => matches(module, name));

/** The modules of a model in the spelling that matches most of `targets`. */
const modulesFor = (model: ModelShape, targets: readonly string[]): readonly AdaptableModule[] => {
  const [first = [], ...others] = spellings(model).map(adaptableModules);
  const score = (modules: readonly AdaptableModule[]) =>
    targets.filter((name) => isMatched(modules, name)).length;
  return others.reduce((best, next) => (score(next) > score(best) ? next : best), first);
};

/** Names among `targets` that match no module. `peft` ignores them as long as another one matches. */
export const unmatchedTargets = (model: ModelShape, targets: readonly string[]): string[] => {
  if (isAllLinear(targets)) return [];
  const modules = modulesFor(model, targets);
  return targets.filter((name) => !isMatched(modules, name));
};

/**
 * What `all-linear` leaves out: embedding and output head. A model without an output head, as an
 * encoder on its own, has nothing to spare, so that its pooler is adapted as well (`peft`).
 */
const isAdaptedByAll = ({ group }: AdaptableModule, { tiedEmbeddings }: ModelShape): boolean =>
  group !== 'embedding' && (group !== 'head' || tiedEmbeddings === null);

/**
 * Modules that `targets` select, in all stacks of the model, each once.
 * @throws RangeError listing the available names when nothing is selected
 */
export const selectModules = (
  model: ModelShape,
  targets: readonly string[],
): readonly AdaptableModule[] => {
  const modules = modulesFor(model, targets);
  const selected = isAllLinear(targets)
    ? modules.filter((module) => isAdaptedByAll(module, model))
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
export interface LoraTarget {
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

/**
 * LoRA parameters of a set of matrices: Σ count · r (in + out) (Hu 2021, Sec. 5.1).
 * An embedding counts alike, with in = vocabulary and out = width.
 */
export const loraParameters = (
  matrices: readonly Readonly<Record<'in' | 'out' | 'count', number>>[],
  r: number,
): number => matrices.reduce((sum, m) => sum + m.count * r * (m.in + m.out), 0);
