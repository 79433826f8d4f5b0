import { z } from 'astro/zod';
import { sentence } from './text.ts';

/** What a widget's page and the gallery say of it: constants of `widgets/<name>/settings.ts`. */
export const widget = z.strictObject({
  title: sentence,
  /** one sentence: what one can do with it */
  about: sentence,
});
