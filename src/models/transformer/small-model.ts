import { train } from '../byte-pair-encoding.ts';
import { initialise } from './initial.ts';
import { plainKernel } from './kernel.ts';
import { layoutOf } from './shape.ts';
import { vocabularyOf } from './vocabulary.ts';
import { encodeModel } from './weights-file.ts';

/** For tests: a model that has learned nothing, small enough to train in a moment. */
export const smallModel = (): Uint8Array => {
  const text = 'the court held that the claim of the tenant is barred. '.repeat(4);
  const { merges } = train(text, 16);
  const shape = {
    vocabulary: vocabularyOf({ merges }).size,
    width: 16,
    layers: 2,
    heads: 2,
    feedForward: 32,
    context: 16,
  };
  const layout = layoutOf(shape);
  const weights = plainKernel().allocate(layout.size);
  initialise(weights, layout, 7);
  return encodeModel({ shape, merges, weights });
};
