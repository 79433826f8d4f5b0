import {
  drawToken,
  heldText,
  nextTokens,
  surprises,
  type TinyModel,
} from '../../models/transformer/model.ts';
import { seededRandom } from '../../models/seeded-random.ts';
import { pieceOf, plainText, tokensOf } from '../../models/transformer/vocabulary.ts';
import { modelFrom } from '../shared/tiny-model/open-model.ts';
import { fetchWeights } from '../shared/tiny-model/weights.ts';
import type { Surprising } from '../shared/tiny-model/surprising.ts';
import type { State } from './settings.ts';

/** What the figure shows of a text. */
export interface Analysis {
  readonly pieces: readonly Surprising[];
  /** the likeliest next tokens, first to eighth, at the temperature */
  readonly next: readonly (readonly [piece: string, probability: number])[];
  /** of all other tokens together */
  readonly rest: number;
}

/** Bars that are drawn. */
const SHOWN = 8;

/** As the model reads it; a line break at the end counts, since the model may have written it. */
const asRead = (text: string): string => plainText(text) + (/\n\s*$/.test(text) ? '\n' : '');

export const analyse = (
  model: TinyModel,
  { text, temperature }: Pick<State, 'text' | 'temperature'>,
): Analysis => {
  const held = heldText(text, model.vocabulary);
  const pieces = surprises(model, held, model).map(({ piece, nats }): Surprising => [
    piece,
    Number(nats.toFixed(3)),
  ]);
  const tokens = tokensOf(asRead(text), model.vocabulary);
  const next = nextTokens(model, tokens, temperature, model).slice(0, SHOWN);
  return {
    pieces,
    next: next.map(({ piece, probability }) => [piece, Number(probability.toFixed(4))] as const),
    rest: 1 - next.reduce((sum, { probability }) => sum + probability, 0),
  };
};

/** The text with one more token, drawn by chance; the seed and the length decide which. */
export const continued = (model: TinyModel, { text, temperature, seed }: State): string => {
  const read = asRead(text);
  const tokens = tokensOf(read, model.vocabulary);
  const next = nextTokens(model, tokens, temperature, model);
  const random = seededRandom(seed, tokens.length);
  return read + pieceOf(drawToken(next, random), model.vocabulary);
};

export interface Engine {
  readonly analyse: (state: State) => Analysis;
  readonly continued: (state: State) => string;
}

/** The model as the page works with it. */
export const openEngine = async (): Promise<Engine> => {
  const model = modelFrom(await fetchWeights());
  return {
    analyse: (state) => analyse(model, state),
    continued: (state) => continued(model, state),
  };
};
