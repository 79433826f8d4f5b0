import type { CourseModel } from '../shared/model-table.ts';
import { courseModel, declareSettings, integer, type StateOf } from '../shared/settings.ts';

export const title = 'What a soft prompt costs';
/** what one can do with it: for its page and the gallery */
export const about =
  'Virtual tokens times width: the parameters, the context they use up, and how close prompt tuning came to full tuning at each size of T5.';

export const LIMITS = {
  p: { min: 1, max: 100_000 },
  context: { min: 1, max: 10_000_000 },
} as const;

export const settings = (models: readonly CourseModel[]) =>
  declareSettings({
    model: courseModel(models, { id: 'flan-t5-xxl' }),
    /** virtual tokens */
    p: integer(LIMITS.p, 100),
    /** tokens that the input may have, virtual ones included */
    context: integer(LIMITS.context, 512),
  });
export type State = StateOf<typeof settings>;
