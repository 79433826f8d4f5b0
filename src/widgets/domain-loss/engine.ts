import { modelFrom } from '../shared/tiny-model/open-model.ts';
import { fetchWeights } from '../shared/tiny-model/weights.ts';
import { type Pieces, piecesOf } from './loss.ts';

export interface Engine {
  readonly pieces: (text: string) => Pieces;
}

/** The model as the page works with it. */
export const openEngine = async (): Promise<Engine> => {
  const model = modelFrom(await fetchWeights());
  return { pieces: (text) => piecesOf(model, text) };
};
