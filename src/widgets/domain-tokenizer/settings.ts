import { cut } from '../../shared/graphemes.ts';
import { declareSettings, integer, listOf, type StateOf, text } from '../shared/settings.ts';

export const title = 'One sentence, cut by four vocabularies';
/** what one can do with it: for its page and the gallery */
export const about =
  'Learn byte-pair vocabularies from general, legal, medical and financial text in your browser, and watch your own sentence come apart.';

export const FIELDS = ['general', 'legal', 'medical', 'financial'] as const;
export type Field = (typeof FIELDS)[number];

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

/** The start of a text that is too long. */
export const shorten = (text: string): string => cut(text, LONGEST_TEXT);

export const EXAMPLES = {
  Law: 'The contract is void for lack of consideration; the matter is res judicata.',
  'Every day': 'The cat sat on the mat and looked out of the window at the rain.',
  Medicine: 'The patient was given naloxone; the biopsy showed no lymphoma.',
  Finance: 'Operating profit rose to EUR 13.1 mn, and net debt fell to 2.1 times EBITDA.',
  Prescription: 'Sig: 1 tab po qid pc & hs',
} as const;

export const settings = declareSettings({
  /** the sentence that is cut */
  text: text({ initial: EXAMPLES.Law, most: LONGEST_TEXT, cuts: true }),
  /** how many merges of each vocabulary are used */
  merges: integer(MERGE_LIMITS, 1000),
  fields: listOf(FIELDS, { initial: ['general', 'legal'], least: 1 }),
});
export type State = StateOf<typeof settings>;
