import type { ModelShape, ModuleShape } from './model-shape.ts';

const RENAMED: Readonly<Record<string, string>> = { out_proj: 'dense' };

/** Queries, keys and values as matrices of their own, each with its part of the outputs. */
const split = (model: ModelShape, module: ModuleShape): ModuleShape[] =>
  [
    { target: 'q_proj', heads: model.heads },
    { target: 'k_proj', heads: model.kvHeads },
    { target: 'v_proj', heads: model.kvHeads },
  ].map(({ target, heads }) => ({ ...module, target, out: heads * model.headDim }));

/**
 * A model in every spelling of its layers that implementations have used, the published one first.
 * Phi's own code joins queries, keys and values in `Wqkv`; `transformers` later split them.
 */
export const spellings = (model: ModelShape): readonly ModelShape[] => {
  if (!model.modules.some(({ target }) => target === 'Wqkv')) return [model];
  const modules = model.modules.flatMap((module) =>
    module.target === 'Wqkv'
      ? split(model, module)
      : [{ ...module, target: RENAMED[module.target] ?? module.target }],
  );
  return [model, { ...model, fusedQkv: false, modules }];
};
