import { declareSettings, integer, oneOf, type StateOf } from '../shared/settings.ts';
import { PICTURES, SIDE } from './pictures.ts';

export const RANK_LIMITS = { min: 1, max: SIDE } as const;

export const settings = declareSettings({
  picture: oneOf(PICTURES),
  /** singular values that are kept */
  r: integer(RANK_LIMITS, 4),
});
export type State = StateOf<typeof settings>;
