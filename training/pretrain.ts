/**
 * Pre-trains the course's tiny model: `npm run pretrain`. The same text and settings give the same
 * bytes wherever it runs. Writes the weights, and beside them what they were made from.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { train } from '../src/models/byte-pair-encoding.ts';
import { seededRandom } from '../src/models/seeded-random.ts';
import { createAdam } from '../src/models/transformer/adam.ts';
import { fingerprint } from '../src/models/transformer/fingerprint.ts';
import { initialise } from '../src/models/transformer/initial.ts';
import type { Floats } from '../src/models/transformer/kernel.ts';
import { createNetwork } from '../src/models/transformer/network.ts';
import { layoutOf } from '../src/models/transformer/shape.ts';
import { simdKernel } from '../src/models/transformer/simd-kernel.ts';
import { tokensOf, vocabularyOf } from '../src/models/transformer/vocabulary.ts';
import { encodeModel, readWeights } from '../src/models/transformer/weights-file.ts';
import { coverWith, drawBatch } from '../src/models/transformer/windows.ts';
import { FIELDS, fieldText, pretrainingText } from './pretraining-text.ts';

export const SETTINGS = {
  merges: 512,
  shape: { width: 64, layers: 3, heads: 4, feedForward: 256, context: 64 },
  sequences: 8,
  steps: 11_700,
  warmUp: 200,
  learningRate: 0.004,
  seed: 1,
};
const REPORT_EVERY = 500;
/** Share of the steps in which the rate falls. */
const COOL_DOWN = 0.2;
const FOLDER = new URL('../src/content/data/tiny-model/', import.meta.url);

const digest = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** @param settings those of the committed weights, or shorter ones */
export const pretrain = (settings: typeof SETTINGS, text: string) => {
  const { merges, steps, warmUp, learningRate, sequences, seed, shape: sizes } = settings;
  const bytePairs = train(text, merges);
  const vocabulary = vocabularyOf(bytePairs);
  const tokens = Int32Array.from(tokensOf(text, vocabulary));
  const shape = { ...sizes, vocabulary: vocabulary.size };
  const layout = layoutOf(shape);

  const kernel = simdKernel(48 * 2 ** 20);
  const network = createNetwork(kernel, layout, sequences);
  const weights = kernel.allocate(layout.size);
  const gradient = kernel.allocate(layout.size);
  const step = createAdam(kernel, layout.size);
  const random = seededRandom(seed, 1);
  initialise(weights, layout, seed);

  /** Nats per character. */
  const lossOn = (held: string, by: Floats): number => {
    let nats = 0;
    for (const batch of coverWith(tokensOf(held, vocabulary), sequences, shape.context)) {
      nats += network.forward(by, batch).nats;
    }
    return nats / held.length;
  };
  /** Linear from 0 over the warm-up, then constant, and linear to 0 over the last fifth. */
  const rateAt = (at: number): number =>
    learningRate * Math.min(1, (at + 1) / warmUp, (steps - at) / (COOL_DOWN * steps));

  console.log(`${tokens.length} tokens, ${layout.size} parameters`);
  const began = performance.now();
  const validation: [step: number, loss: number, mark: string][] = [];
  let running = 0;
  let batches = 0;
  for (let at = 0; at < steps; at += 1) {
    const { nats, asked } = network.forward(
      weights,
      drawBatch([tokens], sequences, shape.context, random),
    );
    running += nats / asked;
    batches += 1;
    network.backward(weights, gradient);
    step(weights, gradient, rateAt(at));
    if ((at + 1) % REPORT_EVERY !== 0 && at + 1 !== steps) continue;
    const loss = lossOn(fieldText('general').validation, weights);
    const mark = fingerprint(weights);
    validation.push([at + 1, Number(loss.toFixed(4)), mark]);
    const seconds = Math.round((performance.now() - began) / 1000);
    const inTraining = (running / batches).toFixed(3);
    console.log(
      `${at + 1}: training ${inTraining} a token, validation ${loss.toFixed(4)} a character, weights ${mark}, ${seconds} s`,
    );
    running = 0;
    batches = 0;
  }

  const bytes = encodeModel({ shape, merges: bytePairs.merges, weights });
  const rounded = kernel.allocate(layout.size);
  readWeights(bytes, rounded);
  const losses = (part: 'validation' | 'test', by: Floats) =>
    Object.fromEntries(
      FIELDS.map((field) => [field, Number(lossOn(fieldText(field)[part], by).toFixed(4))]),
    );
  const record = {
    settings: { ...settings, shape },
    parameters: layout.size,
    text: { characters: text.length, tokens: tokens.length, sha256: digest(text) },
    epochs: Number(((steps * sequences * shape.context) / tokens.length).toFixed(1)),
    bytes: bytes.length,
    sha256: digest(bytes),
    validation,
    losses: { validation: losses('validation', rounded), test: losses('test', rounded) },
    lossesBeforeRounding: { test: losses('test', weights) },
  };
  return { bytes, record };
};

if (import.meta.main) {
  const { bytes, record } = pretrain(SETTINGS, pretrainingText());
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL('weights.txt', FOLDER), Buffer.from(bytes).toString('base64'));
  writeFileSync(new URL('pretraining.json', FOLDER), `${JSON.stringify(record, null, 2)}\n`);
  console.log(JSON.stringify(record.losses), record.sha256);
}
