import type { TinyLanguageModel } from '../../models/transformer-block.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { quoted } from '../shared/quoted.ts';
import {
  courseModel,
  declareSettings,
  integer,
  oneOf,
  type Setting,
  single,
  type StateOf,
} from '../shared/settings.ts';

export const title = 'A Transformer block, number by number';
/** what one can do with it: for its page and the gallery */
export const about =
  'Choose a token and watch its query meet the keys, scores become weights, and weights mix the values, in a small trained block with every number shown.';

export const STEPS = ['scores', 'weights', 'mix', 'next'] as const;
export type Step = (typeof STEPS)[number];

const START = ['cats', 'near', 'dogs', 'like', 'milk'];

/** Words of the small model's vocabulary, one to six, in a link with commas between. */
const wordsOf = ({ vocabulary, positions }: TinyLanguageModel): Setting<readonly string[]> =>
  single<readonly string[]>({
    initial: START,
    read(text, _, say) {
      const words = text.split(/[\s,]+/).filter((word) => word !== '');
      const unknown = words.find((word) => !vocabulary.includes(word));
      const fits = words.length > 0 && words.length <= positions.length;
      if (unknown !== undefined) say(`the small model has no word ${quoted(unknown)}`);
      else if (!fits) say(`it reads one to ${positions.length} words`);
      return fits && unknown === undefined ? words : START;
    },
    print: (words) => words.join(),
  });

/** What the page brings for the settings. */
interface Given {
  small: TinyLanguageModel;
  models: readonly CourseModel[];
}

export const settings = ({ small, models }: Given) =>
  declareSettings(
    {
      words: wordsOf(small),
      head: integer({ min: 1, max: small.block.attention.heads }, 1),
      mask: oneOf(['on', 'off']),
      step: oneOf(STEPS, 'weights'),
      /** the real model beside the small one */
      model: courseModel(models, { id: 'gpt2' }),
    },
    // The token whose query is followed, from 1.
    ({ words: { length } }) => ({ at: integer({ min: 1, max: length }, Math.min(4, length)) }),
  );
export type State = StateOf<typeof settings>;
