import data from '../../content/data/objective-texts.json' with { type: 'json' };
import { textTokens } from '../../models/objective-tokens.ts';
import { cut } from '../../shared/graphemes.ts';
import { declareSettings, integer, oneOf, single, type StateOf } from '../shared/settings.ts';

export const title = 'One text, three objectives';
/** what one can do with it: for its page and the gallery */
export const about =
  'Put a text of your own through masked, causal and span-corruption training: what goes in, what must come out, and who sees whom.';

export const OBJECTIVES = ['masked', 'causal', 'span'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** All inclusive. */
export const LIMITS = {
  seed: { min: 1, max: 9999 },
  at: { min: 1, max: 300 },
  share: { min: 1, max: 90 },
  span: { min: 1, max: 10 },
} as const;

/** Characters of the text; a link has to carry it. */
export const LONGEST_TEXT = 400;

/** The start of a text that is too long, no character halved. */
export const shorten = (text: string): string => cut(text, LONGEST_TEXT);

export const TOO_LONG = `The first ${LONGEST_TEXT} characters are used.`;

/** What makes a text unfit, in words; undefined for one that can be shown. */
export function unfit(text: string): string | undefined {
  if (textTokens(text).length < 2) return 'Write at least two words.';
  return text.length > LONGEST_TEXT ? TOO_LONG : undefined;
}

const first = data.texts[0]?.text ?? '';

export const settings = declareSettings({
  text: single({
    initial: first,
    read(text, _, say) {
      const problem = unfit(text);
      if (problem !== undefined) say(`the text: ${problem}`);
      return unfit(shorten(text)) === undefined ? shorten(text) : first;
    },
    print: (text) => text,
  }),
  objective: oneOf(OBJECTIVES),
  /** of the random draw */
  seed: integer(LIMITS.seed, 16),
  /** the position whose view is drawn, from 1; in span corruption encoder first, then decoder */
  at: integer(LIMITS.at, 28),
  /** per cent of the tokens that are hidden */
  share: integer(LIMITS.share, 15),
  /** mean length of a span, in tokens */
  span: integer(LIMITS.span, 3),
});
export type State = StateOf<typeof settings>;
