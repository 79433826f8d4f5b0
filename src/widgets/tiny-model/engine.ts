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

type Read = Pick<State, 'text' | 'temperature'>;

let last: { model: TinyModel; read: Read; after: ReturnType<typeof nextTokens> } | undefined;

/** What may come next: asked for by the figure, then by whoever writes on, it is worked out once. */
const nextAfter = (model: TinyModel, { text, temperature }: Read) => {
  const { read } = last ?? {};
  if (last?.model !== model || read?.text !== text || read.temperature !== temperature) {
    const tokens = tokensOf(asRead(text), model.vocabulary);
    const after = nextTokens(model, tokens, temperature, model);
    last = { model, read: { text, temperature }, after };
  }
  return last.after;
};

export const analyse = (model: TinyModel, state: Read): Analysis => {
  const held = heldText(state.text, model.vocabulary);
  const pieces = surprises(model, held, model).map(({ piece, nats }): Surprising => [
    piece,
    Number(nats.toFixed(3)),
  ]);
  const next = nextAfter(model, state).slice(0, SHOWN);
  return {
    pieces,
    next: next.map(({ piece, probability }) => [piece, Number(probability.toFixed(4))] as const),
    rest: 1 - next.reduce((sum, { probability }) => sum + probability, 0),
  };
};

/** The text with one more token, drawn by chance; the seed and the length decide which. */
export const continued = (model: TinyModel, state: State): string => {
  const read = asRead(state.text);
  const random = seededRandom(state.seed, tokensOf(read, model.vocabulary).length);
  return read + pieceOf(drawToken(nextAfter(model, state), random), model.vocabulary);
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
