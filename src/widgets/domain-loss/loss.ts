import {
  heldText,
  lossPerCharacter,
  surprises,
  type TinyModel,
} from '../../models/transformer/model.ts';
import type { Surprising } from '../shared/tiny-model/surprising.ts';

/** A text in numbers: its loss per character is tokens per character × nats per token. */
export interface Loss {
  readonly characters: number;
  readonly tokens: number;
  readonly nats: number;
}

export const perCharacter = ({ nats, characters }: Loss): number =>
  characters === 0 ? 0 : nats / characters;
export const tokensPerCharacter = ({ tokens, characters }: Loss): number =>
  characters === 0 ? 0 : tokens / characters;
export const perToken = ({ nats, tokens }: Loss): number => (tokens === 0 ? 0 : nats / tokens);

export const measureText = (model: TinyModel, text: string): Loss => {
  const held = heldText(text, model.vocabulary);
  const { characters } = held;
  const nats = lossPerCharacter(model, held, model) * characters;
  return { characters, tokens: held.tokens.length, nats: Number(nats.toFixed(2)) };
};

/** A short text piece by piece. */
export interface Pieces {
  readonly loss: Loss;
  readonly pieces: readonly Surprising[];
}

export const piecesOf = (model: TinyModel, text: string): Pieces => ({
  loss: measureText(model, text),
  pieces: surprises(model, heldText(text, model.vocabulary), model).map(
    ({ piece, nats }): Surprising => [piece, Number(nats.toFixed(3))],
  ),
});
