import { z } from 'astro/zod';
import { sentence } from './text.ts';

/** What a widget's page and the gallery say of it (`widgets/<name>/about.json`). */
export const widget = z.strictObject({
  title: sentence,
  /** one sentence: what one can do with it */
  about: sentence,
});
