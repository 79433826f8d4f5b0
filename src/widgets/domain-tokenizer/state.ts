import { parseWithin } from '../shared/parse-number.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

export const FIELDS = ['general', 'legal', 'medical', 'financial'] as const;
export type Field = (typeof FIELDS)[number];

export interface State {
  /** the sentence that is cut */
  text: string;
  /** how many merges of each vocabulary are used */
  merges: number;
  /** at least one, in the order of FIELDS */
  fields: readonly Field[];
}

/** So many merges are learned from each text. */
export const MOST_MERGES = 2000;

export const MERGE_LIMITS = {
  min: 0,
  max: MOST_MERGES,
  whole: true,
  describe: 'a whole number of merges from 0 to 2,000',
} as const;

/** UTF-16 units of the sentence; a link has to carry it. */
export const LONGEST_TEXT = 400;

export const EXAMPLES = {
  Law: 'The contract is void for lack of consideration; the matter is res judicata.',
  'Every day': 'The cat sat on the mat and looked out of the window at the rain.',
  Medicine: 'The patient was given naloxone; the biopsy showed no lymphoma.',
  Finance: 'Operating profit rose to EUR 13.1 mn, and net debt fell to 2.1 times EBITDA.',
  Prescription: 'Sig: 1 tab po qid pc & hs',
} as const;

export const INITIAL: State = { text: EXAMPLES.Law, merges: 1000, fields: ['general', 'legal'] };

/** The start of a text that is too long, no character halved. */
export function shorten(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return text.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, '');
}

export const codec: StateCodec<State> = {
  initial: INITIAL,
  parse(parameters) {
    const ignored = unknownParameters(parameters, ['text', 'merges', 'fields']);
    const state = { ...INITIAL };
    const text = parameters.get('text');
    if (text !== null) {
      state.text = shorten(text);
      if (state.text !== text)
        ignored.push(`the sentence was cut after ${LONGEST_TEXT} characters`);
    }
    const merges = parameters.get('merges');
    if (merges !== null) {
      const parsed = parseWithin(merges, MERGE_LIMITS);
      if (parsed.ok) state.merges = parsed.value;
      else ignored.push(`the merges were left as they are (${parsed.message})`);
    }
    const fields = parameters.get('fields');
    if (fields !== null) {
      const wanted = fields.split(',');
      const known = FIELDS.filter((field) => wanted.includes(field));
      if (known.length > 0) state.fields = known;
      if (
        known.length === 0 ||
        wanted.some((name) => !(FIELDS as readonly string[]).includes(name))
      )
        ignored.push(`the texts are ${FIELDS.join(', ')}`);
    }
    return { state, ignored };
  },
  serialise({ text, merges, fields }) {
    const parameters = new URLSearchParams();
    if (text !== INITIAL.text) parameters.set('text', text);
    if (merges !== INITIAL.merges) parameters.set('merges', String(merges));
    if (fields.join() !== INITIAL.fields.join()) parameters.set('fields', fields.join());
    return parameters;
  },
};
