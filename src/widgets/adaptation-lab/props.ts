import { z } from 'astro/zod';
import { METHODS } from '../../models/transformer/methods.ts';
import { figureProps } from '../../schemas/tags.ts';

export const props = figureProps.extend({
  /** shown first; full fine-tuning, if none is given */
  method: z.enum(METHODS).optional(),
  /** LoRA begins at rank 8 on all matrices, not at 4 on queries and values */
  wide: z.boolean().optional(),
});
