import { z } from 'astro/zod';

/** How many of something there are. */
export const count = z.number().int().min(0);

/** A score or loss as its source prints it, in the source's unit. */
export const score = z.number().min(0);

/** An id of the source's own, points included: `llama-3.2-1b`. */
export const modelId = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'an id such as llama-3.2-1b');

/** A list whose entries have ids of their own: widgets' links name them. */
export const listOf = <Shape extends { id: z.ZodType<string> }>(entry: z.ZodObject<Shape>) =>
  z
    .array(entry)
    .min(1)
    .superRefine((entries, context) => {
      const seen = new Set<string>();
      entries.forEach((each, index) => {
        const { id } = each as { id: string };
        if (seen.has(id)) {
          context.addIssue({
            code: 'custom',
            message: 'an id of its own for each entry',
            path: [index, 'id'],
            params: { found: `"${id}" a second time`, repair: 'rename the later one' },
          });
        }
        seen.add(id);
      });
    });
