import { declareSettings, oneOf, type StateOf, text } from '../shared/settings.ts';

export const title = 'What makes a field’s text hard';
/** what one can do with it: for its page and the gallery */
export const about =
  'The loss of a small language model on general, financial, legal and medical text, divided into the tokeniser’s share and the model’s, and piece by piece for a text of your own.';

export const FIELDS = ['general', 'financial', 'legal', 'medical'] as const;
export type Field = (typeof FIELDS)[number];

export const NAMES: Readonly<Record<Field, string>> = {
  general: 'General',
  financial: 'Financial',
  legal: 'Legal',
  medical: 'Medical',
};

/** Characters of the reader's text. */
export const LONGEST = 400;

/** A sentence of each field, written for this figure. */
export const SENTENCES: Readonly<Record<Field, string>> = {
  general: 'We walked back along the river, and the lamps were lit before we reached the house.',
  financial: 'Net interest margin fell 12 basis points, and the issuer cut its full-year guidance.',
  legal: 'The lessee is estopped from pleading res judicata, and certiorari was denied.',
  medical: 'The biopsy showed no metastasis; she was discharged on metoprolol and a diuretic.',
};

export const settings = declareSettings({
  /** whose sentence is on the stage, for `own` the reader's */
  shown: oneOf([...FIELDS, 'own'], 'legal'),
  /** the reader's own */
  text: text({ initial: '', most: LONGEST, cuts: true }),
});
export type State = StateOf<typeof settings>;

/** The text whose pieces are shown. */
export const textOf = ({ shown, text: own }: State): string =>
  shown === 'own' ? own : SENTENCES[shown];
