import { z } from 'astro/zod';
import { sentence } from '../text.ts';
import { count, listOf, modelId } from './parts.ts';

/** All linear layers of one name and one shape. */
const modules = z.strictObject({
  /** as in the Hugging Face implementation */
  target: sentence,
  in: count,
  out: count,
  bias: z.boolean(),
  /** how many such matrices the whole model has */
  count,
  group: z.enum(['attention', 'ffn', 'head', 'other']),
  stack: z.enum(['encoder', 'decoder', 'decoder-self', 'decoder-cross']),
});

/** Weights outside linear layers. */
const others = {
  token_embedding: count,
  norms: count,
  relative_position_bias: count.optional(),
  position_embedding: count.optional(),
  segment_embedding: count.optional(),
  conv: count.optional(),
};

const model = z.strictObject({
  id: modelId,
  name: sentence,
  architecture: z.enum(['encoder', 'decoder', 'encoder-decoder']),
  /** d_model */
  hidden: count,
  /** blocks; of an encoder-decoder, of each stack */
  layers: count,
  layersNote: sentence.optional(),
  heads: count,
  kvHeads: count,
  headDim: count,
  /** d_ff */
  ffn: count,
  ffnGated: z.boolean(),
  /** rows of the embedding */
  vocab: count,
  tiedEmbeddings: z.boolean().nullable(),
  norm: sentence,
  positional: sentence,
  /** q, k and v are one matrix */
  fusedQkv: z.boolean(),
  modules: z.array(modules).min(1),
  otherParams: z.strictObject(others),
  totalParams: count,
  /** totalParams by use */
  breakdown: z.strictObject({
    attention: count,
    ffn: count,
    head: count,
    otherProjections: count,
    ...others,
  }),
  ffnShareOfBlockWeights: z.number().min(0).max(1),
  shapeSource: sentence,
  /** counts as published, and where */
  published: z.array(z.strictObject({ value: sentence, source: sentence })).min(1),
  status: z.enum(['verified to the last digit', 'computed only']),
});

const shapeRow = { layers: count, dModel: count, heads: count, headDim: count };

/** Shapes of Transformers, with exact counts of weights. */
export const schema = z.strictObject({
  about: sentence,
  /** how the fields are to be read, by field */
  conventions: z.record(z.string(), sentence),
  models: listOf(model),
  alsoUseful: z.strictObject({
    transformerBaseVaswani2017: z.strictObject({
      dModel: count,
      heads: count,
      headDim: count,
      ffn: count,
      note: sentence,
    }),
    gpt3Family: z.strictObject({
      source: sentence,
      rows: z.array(z.strictObject({ name: sentence, nParams: sentence, ...shapeRow })).min(1),
      caution: sentence,
    }),
  }),
});
