import { type StateCodec, unknownParameters } from '../shared/url-state.ts';
import { prescriptions } from './prescription.ts';

export interface State {
  /** id of the prescription */
  rx: string;
  /** index of the piece that is explained */
  piece: number;
  /** index of the reading chosen; undefined before a choice */
  choice: number | undefined;
}

const initial: State = { rx: prescriptions[0]?.id ?? '', piece: 0, choice: undefined };

/** An index written in a link; undefined if it is none of the list's. */
const index = (text: string, length: number): number | undefined => {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : length;
  return value < length ? value : undefined;
};

export const codec: StateCodec<State> = {
  initial,
  parse(parameters) {
    const ignored = unknownParameters(parameters, ['rx', 'piece', 'choice']);
    const rx = parameters.get('rx') ?? initial.rx;
    const found = prescriptions.find(({ id }) => id === rx);
    if (!found) ignored.push(`there is no prescription “${rx.slice(0, 24)}”`);
    const state: State = { ...initial, rx: found?.id ?? initial.rx };
    const { pieces, choices } = found ?? prescriptions[0] ?? { pieces: [], choices: [] };
    const piece = parameters.get('piece');
    if (piece !== null) {
      state.piece = index(piece, pieces.length) ?? initial.piece;
      if (index(piece, pieces.length) === undefined) ignored.push('there is no such piece');
    }
    const choice = parameters.get('choice');
    if (choice !== null) {
      state.choice = index(choice, choices.length);
      if (state.choice === undefined) ignored.push('there is no such reading to choose');
    }
    return { state, ignored };
  },
  serialise({ rx, piece, choice }) {
    const parameters = new URLSearchParams();
    if (rx !== initial.rx) parameters.set('rx', rx);
    if (piece !== initial.piece) parameters.set('piece', String(piece));
    if (choice !== undefined) parameters.set('choice', String(choice));
    return parameters;
  },
};
