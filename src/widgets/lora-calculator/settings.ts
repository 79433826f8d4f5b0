import { type ModelChoice, shapeOf } from '../shared/chosen-model.ts';
import type { CourseModel } from '../shared/model-table.ts';
import {
  courseModel,
  declareSettings,
  integer,
  listOf,
  oneOf,
  type StateOf,
} from '../shared/settings.ts';
import { blockTargets, usualTargets } from './targets.ts';

export const title = 'LoRA calculator';
/** what one can do with it: for its page and the gallery */
export const about =
  'One matrix with its two factors to scale, then the matrices of a real model: count what LoRA trains, to the last digit that the peft library prints.';

/** One matrix to scale, or a whole model. */
export const VIEWS = ['matrix', 'model'] as const;

/** Sides of a matrix, ranks and alphas that can be drawn and counted. */
export const SIZE_LIMITS = { min: 1, max: 65_536 } as const;

/** The rank that readers are asked about. */
export const ASKED_RANK = 64;

/** The lab of the course adapts this one. */
export const DEFAULT_MODEL: ModelChoice = { id: 'flan-t5-base' };

export const settings = (models: readonly CourseModel[]) =>
  declareSettings(
    {
      model: courseModel(models, DEFAULT_MODEL),
      view: oneOf(VIEWS),
      /** rows of W */
      d: integer(SIZE_LIMITS, 512),
      /** columns of W */
      k: integer(SIZE_LIMITS, 64),
      /** rank, in both views */
      r: integer(SIZE_LIMITS, 8),
      alpha: integer(SIZE_LIMITS, 16),
    },
    ({ model }) => {
      const shape = shapeOf(model, models);
      return {
        /** names of adapted matrices: some of those in the model's blocks, never none */
        targets: listOf(blockTargets(shape), {
          initial: usualTargets(shape),
          least: 1,
          lacks: `the blocks of ${shape.name} have no`,
        }),
      };
    },
  );
export type State = StateOf<typeof settings>;
