import { z } from 'astro/zod';
import { sentence } from '../text.ts';
import { count } from './parts.ts';

const row = z.array(z.number()).min(1);
const matrix = z.array(row).min(1);
const norm = z.strictObject({ scale: row, shift: row });

/** A Transformer of one block, small enough to be printed; rows of a matrix are its inputs. */
export const schema = z.strictObject({
  about: sentence,
  /** it was trained on */
  sentences: z.array(sentence).min(1),
  model: z.strictObject({
    vocabulary: z.array(sentence).min(1),
    embedding: matrix,
    positions: matrix,
    block: z.strictObject({
      attentionNorm: norm,
      attention: z.strictObject({
        heads: count,
        query: matrix,
        key: matrix,
        value: matrix,
        output: matrix,
      }),
      feedForwardNorm: norm,
      up: matrix,
      upBias: row,
      down: matrix,
      downBias: row,
    }),
    finalNorm: norm,
    unembedding: matrix,
  }),
});
