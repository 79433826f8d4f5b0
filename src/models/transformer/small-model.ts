import { train } from '../byte-pair-encoding.ts';
import { type Adaptation, type AdaptationPlan, createAdaptation } from './adaptation.ts';
import { fingerprint } from './fingerprint.ts';
import { initialise } from './initial.ts';
import { type Kernel, plainKernel } from './kernel.ts';
import type { Method } from './methods.ts';
import { heldText, loadModel, type TinyModel } from './model.ts';
import { layoutOf } from './shape.ts';
import { tokensOf, vocabularyOf } from './vocabulary.ts';
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

export const LEGAL = 'The court held that the claim is barred. The tenant shall pay the landlord. ';
const PLAIN = 'We sat by the river and ate bread and cheese, and nobody said much that day. ';

/** The small model and a run that adapts it, not yet begun. */
export const smallRun = (
  plan: Partial<AdaptationPlan>,
  kernel: Kernel,
): { model: TinyModel; run: Adaptation } => {
  const model = loadModel(smallModel(), kernel);
  const { vocabulary } = model;
  const texts = {
    domain: tokensOf(LEGAL.repeat(6), vocabulary),
    general: tokensOf(PLAIN.repeat(6), vocabulary),
    heldDomain: heldText(LEGAL, vocabulary),
    heldGeneral: heldText(PLAIN, vocabulary),
  };
  const run = createAdaptation(model, texts, {
    ...{ method: 'full', rank: 2, targets: ['q', 'v'], replay: 0, learningRate: 0.01, seed: 1 },
    ...plan,
  });
  return { model, run };
};

/** The mark of the weights after thirty steps, or of the prompt that stands before them. */
export const thirty = (method: Method, kernel: Kernel): string => {
  const { run } = smallRun({ method }, kernel);
  for (let step = 0; step < 30; step += 1) run.advance();
  return fingerprint(run.tuned.prompt ?? run.tuned.weights);
};
