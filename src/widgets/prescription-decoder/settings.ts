import { declareSettings, index, oneOf, type StateOf } from '../shared/settings.ts';
import { prescriptions } from './prescription.ts';

export const title = 'A prescription, piece by piece';
/** what one can do with it: for its page and the gallery */
export const about = 'Take the shorthand of a prescription apart, then read a few more yourself.';

export const settings = declareSettings(
  { rx: oneOf(prescriptions.map(({ id }) => id)) },
  ({ rx }) => {
    const shown = prescriptions.find(({ id }) => id === rx);
    return {
      /** the piece that is explained */
      piece: index(shown?.pieces ?? [], 0),
      /** the reading chosen; undefined before a choice */
      choice: index(shown?.choices ?? [], undefined),
    };
  },
);
export type State = StateOf<typeof settings>;
