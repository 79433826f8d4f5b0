/**
 * The shape of a published Transformer: one entry of `content/data/model-shapes.json`.
 *
 * Counts are numbers of weights. For every entry
 * totalParams = Σ modules count · (in · out + (bias ? out : 0)) + Σ otherParams.
 */

export type Architecture = 'encoder' | 'decoder' | 'encoder-decoder';

/** `other` holds projections outside the blocks, such as those of a narrow embedding in OPT-350M. */
export type ModuleGroup = 'attention' | 'ffn' | 'head' | 'other';

/** The attention of a decoder with an encoder comes in two kinds, hence four values. */
export type ModuleStack = 'encoder' | 'decoder' | 'decoder-self' | 'decoder-cross';

/** All linear layers of one name and one shape. */
export interface ModuleShape {
  /** Name in the Hugging Face implementation, as far as it is needed to tell layers apart. */
  readonly target: string;
  /** Input features */
  readonly in: number;
  /** Output features */
  readonly out: number;
  readonly bias: boolean;
  /** How many such layers the whole model has */
  readonly count: number;
  readonly group: ModuleGroup;
  readonly stack: ModuleStack;
}

/** Weights outside linear layers, in numbers of weights. */
export interface OtherParameters {
  readonly token_embedding: number;
  /** Scales of all norms and, in a LayerNorm, as many biases */
  readonly norms: number;
  readonly position_embedding?: number | undefined;
  readonly relative_position_bias?: number | undefined;
  readonly segment_embedding?: number | undefined;
  readonly conv?: number | undefined;
}

export interface ModelShape {
  readonly id: string;
  readonly name: string;
  readonly architecture: Architecture;
  /** Width of the residual stream, d_model */
  readonly hidden: number;
  /** Blocks; of an encoder-decoder, blocks of each of the two stacks */
  readonly layers: number;
  readonly layersNote?: string | undefined;
  readonly heads: number;
  /** Key and value heads: fewer than `heads` in grouped-query attention, 1 in multi-query attention */
  readonly kvHeads: number;
  /** Width of one head; heads · headDim need not be `hidden` (Qwen3-4B, Flan-T5-small) */
  readonly headDim: number;
  /** Inner width of the feed-forward network, d_ff */
  readonly ffn: number;
  readonly ffnGated: boolean;
  /** Rows of the embedding, which can exceed the tokens of the tokeniser */
  readonly vocab: number;
  /** True when the output head is the token embedding; null when the model has no output head */
  readonly tiedEmbeddings: boolean | null;
  /** Starts with `LayerNorm` (weight and bias) or `RMSNorm` (weight only) */
  readonly norm: string;
  readonly positional: string;
  /** One matrix makes queries, keys and values together */
  readonly fusedQkv: boolean;
  readonly modules: readonly ModuleShape[];
  readonly otherParams: OtherParameters;
  readonly totalParams: number;
  readonly breakdown: Readonly<Record<string, number>>;
  /** Part of the attention and feed-forward weights that is feed-forward, 0 to 1 */
  readonly ffnShareOfBlockWeights: number;
  readonly shapeSource: string;
  readonly published: readonly { readonly value: string; readonly source: string }[];
  /** Whether the exact total was also seen printed elsewhere */
  readonly status: string;
}

/** Number of blocks in all stacks. */
export const blockCount = (model: ModelShape): number =>
  model.architecture === 'encoder-decoder' ? 2 * model.layers : model.layers;

/** Width of the token embedding: `hidden`, except in models that project it (OPT-350M). */
export const embeddingWidth = (model: ModelShape): number =>
  model.otherParams.token_embedding / model.vocab;

/**
 * Number of bias values: those of linear layers, of LayerNorms (half of their weights) and of the two
 * convolutions in front of a speech encoder (one bias per channel).
 */
export const biasCount = (model: ModelShape): number => {
  const linear = model.modules.reduce((sum, m) => sum + (m.bias ? m.count * m.out : 0), 0);
  const norms = model.norm.startsWith('LayerNorm') ? model.otherParams.norms / 2 : 0;
  const convolutions = model.otherParams.conv === undefined ? 0 : 2 * model.hidden;
  return linear + norms + convolutions;
};
