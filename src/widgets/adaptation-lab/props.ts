import { z } from 'astro/zod';
import { METHODS } from '../../models/transformer/adaptation.ts';
import { figureProps } from '../../schemas/tags.ts';

/** The method that the figure shows first: full fine-tuning, if none is given. */
export const props = figureProps.extend({ method: z.enum(METHODS).optional() });
