import type { ModelShape, ModuleShape } from './model-shape.ts';
import { requirePositiveInteger } from './peft-method.ts';

/** Sizes that fix the parameters of a decoder-only model built like Llama 2. */
export interface DecoderSizes {
  /** Width of the residual stream, d_model */
  readonly hidden: number;
  /** Blocks */
  readonly layers: number;
  /** Inner width of the feed-forward network, d_ff */
  readonly ffn: number;
  /** Rows of the embedding */
  readonly vocab: number;
}

/** The usual widths of a head; how many heads there are changes no count. */
const HEAD_WIDTHS = [128, 64];

/** The width of a head in a model of a width. */
export const headWidth = (hidden: number): number =>
  HEAD_WIDTHS.find((width) => hidden % width === 0) ?? hidden;

/**
 * A decoder-only model like Llama 2 (Touvron 2023): as many key heads as query heads, gated feed-forward
 * network, RMSNorm, no biases, an output head of its own.
 * totalParams = 2 V d + L (4 d² + 3 d d_ff + 2 d) + d.
 * @throws RangeError unless all sizes are integers of at least 1
 */
export const decoderShape = (sizes: DecoderSizes, id: string, name: string): ModelShape => {
  const { hidden, layers, ffn, vocab } = sizes;
  for (const [field, value] of Object.entries({ hidden, layers, ffn, vocab })) {
    requirePositiveInteger(field, value);
  }
  const headDim = headWidth(hidden);
  const heads = hidden / headDim;
  const layer = (
    target: string,
    group: ModuleShape['group'],
    from: number,
    to: number,
    count = layers,
  ): ModuleShape => ({ target, in: from, out: to, bias: false, count, group, stack: 'decoder' });
  const modules = [
    ...['q_proj', 'k_proj', 'v_proj', 'o_proj'].map((t) => layer(t, 'attention', hidden, hidden)),
    layer('gate_proj', 'ffn', hidden, ffn),
    layer('up_proj', 'ffn', hidden, ffn),
    layer('down_proj', 'ffn', ffn, hidden),
    layer('lm_head', 'head', hidden, vocab, 1),
  ];
  const otherParams = { token_embedding: vocab * hidden, norms: (2 * layers + 1) * hidden };
  return {
    id,
    name,
    architecture: 'decoder',
    hidden,
    layers,
    heads,
    kvHeads: heads,
    headDim,
    ffn,
    ffnGated: true,
    vocab,
    tiedEmbeddings: false,
    norm: 'RMSNorm',
    fusedQkv: false,
    modules,
    otherParams,
    totalParams: modules.reduce(
      (sum, m) => sum + m.count * m.in * m.out,
      otherParams.token_embedding + otherParams.norms,
    ),
  };
};
