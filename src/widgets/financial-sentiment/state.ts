import { SENTIMENTS } from '../../models/lexicon-sentiment.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';
import { headlines, type Labels } from './headlines.ts';

export interface State {
  /** id of the headline on the card */
  at: string;
  labels: Labels;
  /** whether the list is judged on every headline, labelled or not */
  all: boolean;
}

const ids = headlines.map(({ id }) => id);

/** The quoted sentences start as a casual reader would label them. */
const CASUAL: Labels = Object.fromEntries(
  headlines.filter(({ quoted }) => quoted).map(({ id }) => [id, 'neutral']),
);

export const codec: StateCodec<State> = {
  initial: { at: ids[0] ?? '', labels: CASUAL, all: false },
  parse(parameters) {
    const ignored = unknownParameters(parameters, ['at', 'list', ...SENTIMENTS]);
    const state: State = { ...codec.initial };
    const at = parameters.get('at');
    if (at !== null && ids.includes(at)) state.at = at;
    else if (at !== null) ignored.push(`there is no headline “${at.slice(0, 24)}”`);
    const list = parameters.get('list');
    if (list === 'all') state.all = true;
    else if (list !== null) ignored.push('“list” can only be “all”');

    if (SENTIMENTS.some((label) => parameters.has(label))) {
      const given = SENTIMENTS.flatMap((label) =>
        (parameters.get(label) ?? '')
          .split(',')
          .filter((id) => id !== '')
          .map((id) => [id, label] as const),
      );
      const unknown = given.filter(([id]) => !ids.includes(id));
      if (unknown.length > 0) {
        ignored.push(`there is no headline “${(unknown[0]?.[0] ?? '').slice(0, 24)}”`);
      }
      const known = given.filter(([id]) => ids.includes(id));
      if (new Set(known.map(([id]) => id)).size < known.length) {
        ignored.push('a headline had two labels, and the last one counts');
      }
      state.labels = Object.fromEntries(known);
    }
    return { state, ignored };
  },
  serialise({ at, labels, all }) {
    const parameters = new URLSearchParams();
    if (at !== codec.initial.at) parameters.set('at', at);
    if (all) parameters.set('list', 'all');
    if (ids.some((id) => labels[id] !== CASUAL[id])) {
      for (const label of SENTIMENTS) {
        const those = ids.filter((id) => labels[id] === label);
        if (those.length > 0 || label === 'neutral') parameters.set(label, those.join(','));
      }
    }
    return parameters;
  },
};

/** The headline before or after, round the end. */
export function neighbour(at: string, by: 1 | -1): string {
  return ids[(ids.indexOf(at) + by + ids.length) % ids.length] ?? at;
}
