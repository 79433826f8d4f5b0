import { declareSettings, index, oneOf, type StateOf } from '../shared/settings.ts';
import { prescriptions } from './prescription.ts';

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
