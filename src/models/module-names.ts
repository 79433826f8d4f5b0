import type { ModelShape, ModuleShape } from './model-shape.ts';

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

/** The naming of a model's family; undefined where no implementation names it. */
export const namingOf = ({ modules }: ModelShape): Naming | undefined =>
  NAMINGS.find(({ marker }) => modules.some(({ target }) => target === marker));

/** The name of a layer with its parent's in front, unless the shape's own name has it already. */
export const keyOf = (module: ModuleShape, naming: Naming | undefined): string => {
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
 * The shape with the module names of today's `transformers`. Phi's first implementation made queries,
 * keys and values by one matrix, `Wqkv`, and called the output `out_proj`.
 */
export const withPresentNames = (model: ModelShape): ModelShape => {
  if (!model.modules.some(({ target }) => target === 'Wqkv')) return model;
  const width = { q_proj: model.heads, k_proj: model.kvHeads, v_proj: model.kvHeads };
  const modules = model.modules.flatMap((module) => {
    if (module.target === 'out_proj') return [{ ...module, target: 'dense' }];
    if (module.target !== 'Wqkv') return [module];
    return Object.entries(width).map(([target, heads]) => ({
      ...module,
      ...{ target, out: heads * model.headDim },
    }));
  });
  return { ...model, modules, fusedQkv: false };
};
