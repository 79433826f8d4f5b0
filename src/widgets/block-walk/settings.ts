import type { TinyLanguageModel } from '../../models/transformer-block.ts';
import {
  choiceToText,
  linkedModel,
  rememberedModel,
  type ModelChoice,
} from '../shared/chosen-model.ts';
import { linkReader } from '../shared/link-values.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { quoted } from '../shared/quoted.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

export const title = 'A Transformer block, number by number';
/** what one can do with it: for its page and the gallery */
export const about =
  'Choose a token and watch its query meet the keys, scores become weights, and weights mix the values, in a small trained block with every number shown.';

export const STEPS = ['scores', 'weights', 'mix', 'next'] as const;
export type Step = (typeof STEPS)[number];

export interface State {
  /** words of the small model's vocabulary, one to six */
  words: readonly string[];
  /** the token whose query is followed, from 1 */
  at: number;
  /** from 1 */
  head: number;
  mask: 'on' | 'off';
  step: Step;
  /** the real model beside the small one */
  model: ModelChoice;
}

export const INITIAL: State = {
  words: ['cats', 'near', 'dogs', 'like', 'milk'],
  at: 4,
  head: 1,
  mask: 'on',
  step: 'weights',
  model: { id: 'gpt2' },
};

/** The state after a change: the followed token is one of the words. */
const within = (state: State): State => ({ ...state, at: Math.min(state.at, state.words.length) });

/** What the page brings for the settings. */
interface Given {
  small: TinyLanguageModel;
  models: readonly CourseModel[];
}

/** The settings as all widgets export them; the view, at the limit of its bytes, asks directly. */
export const settings = ({ small, models }: Given) => stateCodec(small, models);

export function stateCodec(
  { vocabulary, positions, block }: TinyLanguageModel,
  models: readonly CourseModel[],
): StateCodec<State> {
  const longest = positions.length;
  return {
    initial: INITIAL,
    parse(parameters) {
      const ignored = unknownParameters(parameters, Object.keys(INITIAL));
      const link = linkReader(parameters, ignored);
      const text = parameters.get('words');
      const words = text?.split(/[\s,]+/).filter((word) => word !== '') ?? INITIAL.words;
      const unknown = words.find((word) => !vocabulary.includes(word));
      if (unknown !== undefined) ignored.push(`the small model has no word ${quoted(unknown)}`);
      const fits = words.length > 0 && words.length <= longest;
      if (!fits) ignored.push(`it reads one to ${longest} words`);
      const state: State = {
        words: fits && unknown === undefined ? words : INITIAL.words,
        at: link.integer('at', { min: 1, max: longest }, INITIAL.at),
        head: link.integer('head', { min: 1, max: block.attention.heads }, INITIAL.head),
        mask: link.oneOf('mask', ['on', 'off'], INITIAL.mask),
        step: link.oneOf('step', STEPS, INITIAL.step),
        model: linkedModel(parameters, models, INITIAL.model, ignored),
      };
      return { state: within(state), ignored };
    },
    serialise({ words, model, ...rest }) {
      // The model always, so that a link wins over what its reader chose before.
      const parameters = new URLSearchParams({ model: choiceToText(model) });
      if (words.join() !== INITIAL.words.join()) parameters.set('words', words.join(','));
      for (const name of ['at', 'head', 'mask', 'step'] as const) {
        if (rest[name] !== INITIAL[name]) parameters.set(name, String(rest[name]));
      }
      return parameters;
    },
    remembered() {
      const model = rememberedModel(models);
      return model ? { model } : {};
    },
  };
}
