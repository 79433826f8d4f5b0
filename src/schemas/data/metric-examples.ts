import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { listOf } from './parts.ts';

/** @param settings of the widget, as in its links */
const example = <Settings extends z.ZodType>(settings: Settings) =>
  z.strictObject({
    id: identifier,
    name: sentence,
    references: z.array(sentence).min(1),
    candidate: sentence,
    /** what it shows */
    point: sentence,
    settings,
  });

/** Sentences to score. */
export const schema = z.strictObject({
  source: sentence,
  rouge: listOf(
    example(
      z
        .strictObject({
          measure: z.enum(['rougeL', 'rougeLsum']).optional(),
          stem: z.literal('on').optional(),
        })
        .optional(),
    ),
  ),
  bleu: listOf(
    example(
      z.strictObject({
        tok: z.enum(['none', 'zh', 'char']).optional(),
        smooth: z.literal('none').optional(),
        /** longest n-gram */
        order: z.enum(['1', '2', '3']).optional(),
        case: z.literal('lc').optional(),
      }),
    ),
  ),
});
