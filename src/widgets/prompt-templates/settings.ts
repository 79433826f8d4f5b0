import {
  declareSettings,
  oneOf,
  oneOfNumbers,
  type StateOf,
  text,
  textsOf,
} from '../shared/settings.ts';
import { chosen, kinds, templatesOf } from './catalogue.ts';

export const title = 'From a record to a training pair';
/** what one can do with it: for its page and the gallery */
export const about =
  'Fill templates from records, edit both, add solved examples, and see which tokens cost context and which count in the loss.';

export const SHOTS = [0, 1, 3] as const;
export const SPLITS = ['record', 'pair'] as const;
export const VIEWS = ['pair', 'split'] as const;
export type View = (typeof VIEWS)[number];

const FIRST = { row: 'kettle', template: 'rate-text' } as const;
/** Longer wordings stay on the page but out of its address. */
const LONGEST_LINKED = 800;

export const settings = declareSettings(
  {
    row: oneOf(
      kinds.flatMap(({ rows }) => rows.map(({ id }) => id)),
      FIRST.row,
    ),
    /** solved examples above the prompt */
    shots: oneOfNumbers(SHOTS, 0),
    split: oneOf(SPLITS),
    /** which of the two figures is on the stage: the pair with its loss, or the split of all pairs */
    view: oneOf(VIEWS),
    /** the reader's own wording; null keeps the template's */
    prompt: text({ initial: null, most: LONGEST_LINKED }),
    completion: text({ initial: null, most: LONGEST_LINKED }),
  },
  ({ row }) => {
    const { kind, template } = chosen({ row, template: FIRST.template });
    return {
      template: oneOf(
        templatesOf(kind.id).map(({ id }) => id),
        template.id,
      ),
      /** the reader's own values of the record's fields */
      values: textsOf(kind.fields, 'field.', LONGEST_LINKED),
    };
  },
);
export type State = StateOf<typeof settings>;
