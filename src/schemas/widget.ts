import { z } from 'astro/zod';
import { identifier, sentence } from './text.ts';

/** A widget with a page of its own (`widgets.json`). */
export const widget = z.strictObject({
  /** its address: `/widgets/<name>/` */
  name: identifier,
  /** the tag that shows it in a lesson */
  tag: z.string().regex(/^[A-Z][A-Za-z0-9]*$/, 'the name of a tag of schemas/tags.ts'),
  title: sentence,
  /** one sentence: what one can do with it */
  about: sentence,
  /** slug of the lesson that introduces it */
  lesson: identifier,
});
export type Widget = z.infer<typeof widget>;
