import {
  choose,
  countFor,
  END,
  MASK,
  seesAll,
  seesBefore,
  START,
  type Token,
  type Visibility,
} from './objective-tokens.ts';
import type { Random } from './seeded-random.ts';

/** What became of a token that was chosen for the loss (Devlin et al. 2018, App. A.1). */
export type Fate = 'masked' | 'replaced' | 'kept';

interface MaskedText {
  /** as long as the text */
  readonly input: readonly Token[];
  /** positions whose original token is to be predicted, ascending: the only ones in the loss */
  readonly chosen: readonly { readonly position: number; readonly fate: Fate }[];
  readonly sees: Visibility;
}

interface CausalText {
  /** the text after a start token */
  readonly input: readonly Token[];
  /** the token that follows each input position, the last an end token: all are in the loss */
  readonly target: readonly Token[];
  readonly sees: Visibility;
}

/**
 * Masked language modelling: a share of the tokens is chosen; of those 80% become `[MASK]`, 10% a
 * random token, 10% stay as they are (Devlin et al. 2018, Sec. 3.1).
 *
 * @param words where random tokens are drawn from; empty: from the text
 */
export const maskTokens = (
  tokens: readonly Token[],
  share: number,
  words: readonly string[],
  random: Random,
): MaskedText => {
  const input = [...tokens];
  const pool = words.length > 0 ? words : tokens.map(({ text }) => text);
  const chosen = choose(tokens.length, countFor(tokens.length, share), random).map((position) => {
    const draw = random();
    const fate: Fate = draw < 0.8 ? 'masked' : draw < 0.9 ? 'replaced' : 'kept';
    const other = pool[Math.floor(random() * pool.length)] ?? '';
    if (fate === 'masked') input[position] = MASK;
    if (fate === 'replaced') input[position] = { kind: 'text', text: other };
    return { position, fate };
  });
  return { input, chosen, sees: seesAll(tokens.length) };
};

/** Causal language modelling: every position predicts the token that follows. */
export const shiftTokens = (tokens: readonly Token[]): CausalText => ({
  input: [START, ...tokens],
  target: [...tokens, END],
  sees: seesBefore(tokens.length + 1),
});
