import { type StateCodec, unknownParameters } from '../shared/url-state.ts';
import { SUMMARIES, type Summary } from './dialogue.ts';

export interface State {
  dialogue: string;
  summary: Summary;
  stem: boolean;
  /** the reader's own summary */
  own: string;
}

/** A longer summary stays on the page but out of its address. */
const LONGEST_LINKED = 1500;
/** Scored up to here, so that a pasted book does not stop the page. */
export const LONGEST_SCORED = 5000;

export function stateCodec(dialogues: readonly string[]): StateCodec<State> {
  const initial: State = { dialogue: dialogues[0] ?? '', summary: 'good', stem: true, own: '' };
  return {
    initial,
    parse(parameters) {
      const state = { ...initial };
      const ignored = unknownParameters(parameters, ['dialogue', 'summary', 'stem', 'own']);
      const dialogue = parameters.get('dialogue');
      if (dialogue !== null && dialogues.includes(dialogue)) state.dialogue = dialogue;
      else if (dialogue !== null) ignored.push(`there is no dialogue “${dialogue.slice(0, 24)}”`);
      const summary = parameters.get('summary');
      const known = SUMMARIES.find((name) => name === summary);
      if (known) state.summary = known;
      else if (summary !== null) ignored.push(`there is no summary “${summary.slice(0, 24)}”`);
      const stem = parameters.get('stem');
      if (stem === 'no') state.stem = false;
      else if (stem !== null && stem !== 'yes') ignored.push('stem must be yes or no');
      const own = parameters.get('own') ?? '';
      if (own.length <= LONGEST_LINKED) state.own = own;
      else ignored.push('the summary is too long for a link');
      return { state, ignored };
    },
    serialise({ dialogue, summary, stem, own }) {
      const parameters = new URLSearchParams();
      if (dialogue !== initial.dialogue) parameters.set('dialogue', dialogue);
      if (summary !== initial.summary) parameters.set('summary', summary);
      if (!stem) parameters.set('stem', 'no');
      if (own !== '' && own.length <= LONGEST_LINKED) parameters.set('own', own);
      return parameters;
    },
  };
}
