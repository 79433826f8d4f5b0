import { z } from 'astro/zod';
import { sentence } from './text.ts';

/** Endings of the files that a listing can be. */
export const LANGUAGES = { py: 'python', sh: 'shell' } as const;
export type Language = (typeof LANGUAGES)[keyof typeof LANGUAGES];

/** `code/<lesson>/<name>.json`: what is said of the listing beside it, `<name>.py` or `<name>.sh`. */
export const listing = z.strictObject({
  /** what it does, as an order: "Count what LoRA trains" */
  title: sentence,
  /** each line that holds one of these texts is emphasised */
  mark: z.array(sentence).default([]),
  /** names of libraries (`data/libraries.json`) that it needs without importing them */
  also: z.array(sentence).default([]),
});
export type ListingDeclaration = z.infer<typeof listing>;

/**
 * A library that listings use (`data/libraries.json`): its version stands here and nowhere else.
 */
export const library = z.strictObject({
  /** as `pip install` takes it */
  name: sentence,
  /** null where none was tried */
  version: sentence.nullable(),
  /** where its names and parameters were read */
  source: sentence,
  /**
   * what listings may import, by dotted name; with the parameters that a call may name, or null
   * where they are not listed
   */
  names: z.record(z.string(), z.array(z.string()).nullable()),
  /** commands that it brings to the shell */
  commands: z.array(sentence).default([]),
});
export type Library = z.infer<typeof library>;
