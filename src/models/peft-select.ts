import type { ModelShape, ModuleGroup, ModuleStack } from './model-shape.ts';

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

/** Which modules of a model some names select. */
export type Select = (model: ModelShape, targets: readonly string[]) => readonly AdaptableModule[];

/** `peft`'s rule: a name matches the module of that name and every module that ends with `.name`. */
export const matches = ({ key }: Pick<AdaptableModule, 'key'>, name: string): boolean =>
  key === name || key.endsWith(`.${name}`);

/** Selects among a model's linear layers by the names that its shape gives them, each once. */
export const selectLayers: Select = ({ modules }, targets) =>
  modules
    .map((module) => ({ ...module, key: module.target, tied: false }))
    .filter((module) => targets.some((name) => matches(module, name)));

/**
 * LoRA parameters of a set of matrices: Σ count · r (in + out) (Hu 2021, Sec. 5.1).
 * An embedding counts alike, with in = vocabulary and out = width.
 */
export const loraParameters = (
  matrices: readonly Readonly<Record<'in' | 'out' | 'count', number>>[],
  r: number,
): number => matrices.reduce((sum, m) => sum + m.count * r * (m.in + m.out), 0);
