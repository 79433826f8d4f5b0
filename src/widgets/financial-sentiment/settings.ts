import { SENTIMENTS } from '../../models/lexicon-sentiment.ts';
import { quoted } from '../shared/quoted.ts';
import {
  declareSettings,
  flag,
  named,
  oneOf,
  type Setting,
  type StateOf,
} from '../shared/settings.ts';
import { headlines, type Labels } from './headlines.ts';

export const title = 'What would an investor say?';
/** what one can do with it: for its page and the gallery */
export const about =
  'Label headlines as an investor would, beside a list of good and bad words, and see where each goes wrong.';

const ids = headlines.map(({ id }) => id);

/** A parameter for each label, with the ids of its headlines. */
const labels: Setting<Labels> = {
  initial: {},
  names: SENTIMENTS,
  items: ids,
  parse(parameters, _, say) {
    const given = SENTIMENTS.flatMap((label) =>
      (parameters.get(label) ?? '')
        .split(',')
        .filter((id) => id !== '')
        .map((id) => [id, label] as const),
    );
    const known = given.filter(([id]) => ids.includes(id));
    const stranger = given.find(([id]) => !ids.includes(id));
    if (stranger) say(`there is no headline ${quoted(stranger[0])}`);
    if (new Set(known.map(([id]) => id)).size < known.length) {
      say('a headline had two labels, and the last one counts');
    }
    return Object.fromEntries(known);
  },
  write(parameters, _, given) {
    for (const label of SENTIMENTS) {
      const those = ids.filter((id) => given[id] === label);
      if (those.length > 0) parameters.set(label, those.join(','));
    }
  },
};

export const settings = declareSettings({
  /** id of the headline on the card */
  at: oneOf(ids),
  labels,
  /** whether the list is judged on every headline, labelled or not */
  all: named('list', flag(false, ['all', 'labelled'])),
});
export type State = StateOf<typeof settings>;

/** The headline before or after, round the end. */
export function neighbour(at: string, by: 1 | -1): string {
  return ids[(ids.indexOf(at) + by + ids.length) % ids.length] ?? at;
}
