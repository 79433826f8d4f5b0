import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { listOf } from './parts.ts';

/** The guide to a route of adaptation. */
export const schema = z.strictObject({
  source: sentence,
  /** in the order in which they are asked */
  questions: listOf(
    z.strictObject({
      id: identifier,
      text: sentence,
      answers: listOf(z.strictObject({ id: identifier, label: sentence })),
    }),
  ),
  /** the answers at the start, by question */
  initial: z.record(identifier, identifier),
  routes: listOf(
    z.strictObject({
      id: identifier,
      name: sentence,
      /** what of the model changes */
      changes: sentence,
      /** published runs, in GPU hours; none for a route without training */
      runs: z.array(z.strictObject({ name: sentence, hours: z.number().positive() })),
    }),
  ),
  /** the first rule that holds decides */
  rules: listOf(
    z.strictObject({
      id: identifier,
      asks: sentence,
      /** the answers for which it holds, by question; an empty one always holds */
      when: z.record(identifier, z.array(identifier).min(1)),
      /** id of a route */
      route: identifier,
      reason: sentence,
      source: sentence,
    }),
  ),
});
