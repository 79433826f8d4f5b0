import { z } from 'astro/zod';

/** A permanent name: readers' links and saved answers hang on it. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words and digits joined by hyphens');

export const sentence = z.string().trim().min(1, 'must not be empty');

/** A place in a cited work, for example "Table 4" or "Sec. 3.2". */
export const citation = z.strictObject({
  /** id in references.json */
  id: identifier,
  /** where in the work */
  at: sentence.optional(),
});
