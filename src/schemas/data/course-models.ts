import { z } from 'astro/zod';
import { sentence } from '../text.ts';
import { listOf, modelId } from './parts.ts';

/** The models that widgets offer. */
export const schema = z.strictObject({
  source: sentence,
  models: listOf(
    z.strictObject({
      /** in model-shapes.json */
      id: modelId,
      /** under which libraries load it; null where the weights are not public */
      hub: sentence.nullable(),
    }),
  ),
});
