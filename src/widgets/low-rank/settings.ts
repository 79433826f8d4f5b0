import { declareSettings, integer, oneOf, type StateOf } from '../shared/settings.ts';
import { PICTURES, SIDE } from './pictures.ts';

export const title = 'A picture at low rank';
/** what one can do with it: for its page and the gallery */
export const about =
  'Keep only the largest singular values of a small picture and watch which pictures survive: a low-rank update is the same thing, done to weights.';

export const RANK_LIMITS = { min: 1, max: SIDE } as const;

export const settings = declareSettings({
  picture: oneOf(PICTURES),
  /** singular values that are kept */
  r: integer(RANK_LIMITS, 4),
});
export type State = StateOf<typeof settings>;
