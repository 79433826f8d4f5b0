import { z } from 'astro/zod';
import { sentence } from './text.ts';

/** Somebody else's work that is part of the pages (`notices.json`). */
export const notice = z.strictObject({
  name: sentence,
  /** one sentence: what it does here */
  use: sentence,
  licence: sentence,
  holder: sentence,
});
