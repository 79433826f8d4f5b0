import { fixed } from '../shared/format.ts';
import { type Loss, perCharacter, perToken, type Pieces, tokensPerCharacter } from './loss.ts';
import { type Field, NAMES, type State } from './settings.ts';

export type Losses = Readonly<Record<Field, Loss>>;

/** How many times as hard as general text, and the two factors of it. */
export const shares = (own: Loss, general: Loss) => ({
  all: perCharacter(own) / perCharacter(general),
  tokeniser: tokensPerCharacter(own) / tokensPerCharacter(general),
  model: perToken(own) / perToken(general),
});

export const reading = (state: State, losses: Losses, { loss, pieces }: Pieces): string => {
  if (pieces.length === 0) return 'There is nothing to measure yet. Type a sentence.';
  const { all, tokeniser, model } = shares(loss, losses.general);
  const whose =
    state.shown === 'own' ? 'Your text' : `The ${NAMES[state.shown].toLowerCase()} sentence`;
  return `${whose} costs ${fixed(perCharacter(loss), 2)}\u00A0nats a character, ${fixed(all, 2)} times what general text does: ${fixed(tokeniser, 2)} times as many tokens, each ${fixed(model, 2)} times as hard to guess.`;
};
