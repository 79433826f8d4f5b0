import data from '../../content/data/objective-texts.json' with { type: 'json' };
import { textTokens } from '../../models/objective-tokens.ts';
import { linkReader } from '../shared/link-values.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

export const title = 'One text, three objectives';
/** what one can do with it: for its page and the gallery */
export const about =
  'Put a text of your own through masked, causal and span-corruption training: what goes in, what must come out, and who sees whom.';

export const OBJECTIVES = ['masked', 'causal', 'span'] as const;
export type Objective = (typeof OBJECTIVES)[number];

export interface State {
  text: string;
  objective: Objective;
  /** of the random draw */
  seed: number;
  /** the position whose view is drawn, from 1; in span corruption encoder first, then decoder */
  at: number;
  /** per cent of the tokens that are hidden */
  share: number;
  /** mean length of a span, in tokens */
  span: number;
}

/** All inclusive. */
export const LIMITS = {
  seed: { min: 1, max: 9999 },
  at: { min: 1, max: 300 },
  share: { min: 1, max: 90 },
  span: { min: 1, max: 10 },
} as const;

/** Characters of the text; a link has to carry it. */
export const LONGEST_TEXT = 400;

export const INITIAL: State = {
  text: data.texts[0]?.text ?? '',
  objective: 'masked',
  seed: 16,
  at: 28,
  share: 15,
  span: 3,
};

/** The start of a text that is too long, no character halved. */
export const shorten = (text: string): string =>
  text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, '');

export const TOO_LONG = `The first ${LONGEST_TEXT} characters are used.`;

/** What makes a text unfit, in words; undefined for one that can be shown. */
export function unfit(text: string): string | undefined {
  if (textTokens(text).length < 2) return 'Write at least two words.';
  return text.length > LONGEST_TEXT ? TOO_LONG : undefined;
}

export const settings: StateCodec<State> = {
  initial: INITIAL,
  parse(parameters) {
    const ignored = unknownParameters(parameters, Object.keys(INITIAL));
    const link = linkReader(parameters, ignored);
    const numbers = Object.fromEntries(
      (['seed', 'at', 'share', 'span'] as const).map((name) => [
        name,
        link.integer(name, LIMITS[name], INITIAL[name]),
      ]),
    ) as Pick<State, 'seed' | 'at' | 'share' | 'span'>;
    const given = parameters.get('text');
    let { text } = INITIAL;
    if (given !== null) {
      const problem = unfit(given);
      if (problem !== undefined) ignored.push(`the text: ${problem}`);
      if (textTokens(shorten(given)).length >= 2) text = shorten(given);
    }
    const objective = link.oneOf('objective', OBJECTIVES, INITIAL.objective);
    return { state: { text, objective, ...numbers }, ignored };
  },
  serialise(state) {
    const parameters = new URLSearchParams();
    for (const name of ['text', 'objective', 'seed', 'at', 'share', 'span'] as const) {
      if (state[name] !== INITIAL[name]) parameters.set(name, String(state[name]));
    }
    return parameters;
  },
};
