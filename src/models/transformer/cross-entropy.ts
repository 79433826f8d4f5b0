import { ln } from '../exact-math.ts';
import type { Floats, Kernel } from './kernel.ts';
import type { Batch, Found } from './network.ts';
import { softmax } from './softmax.ts';

interface Size {
  readonly vocabulary: number;
  readonly context: number;
  /** places before the tokens of a sequence */
  readonly before: number;
}

/** The least probability that a token is given: what single precision rounded to 0 has a price too. */
const LEAST = 1e-30;

/** Nats of the targets; `logits` becomes probabilities, rows of a prompt excepted. */
export const crossEntropy = (
  kernel: Kernel,
  logits: Floats,
  { sequences, targets }: Batch,
  { vocabulary, context, before }: Size,
): Found => {
  let nats = 0;
  let asked = 0;
  for (let at = 0; at < sequences * context; at += 1) {
    const row = ((1 + Math.floor(at / context)) * before + at) * vocabulary;
    softmax(kernel, logits, row, vocabulary);
    const target = targets[at] ?? -1;
    if (target < 0) continue;
    nats -= ln(Math.max(logits[row + target] ?? 0, LEAST));
    asked += 1;
  }
  return { nats, asked };
};

/** Turns probabilities, in place, into the gradient of the mean loss by the logits. */
export const crossEntropyBack = (
  probabilities: Floats,
  { sequences, targets }: Batch,
  { vocabulary, context, before }: Size,
): void => {
  const asked = targets
    .subarray(0, sequences * context)
    .reduce((sum, target) => sum + Number(target >= 0), 0);
  for (let at = 0; at < sequences * context; at += 1) {
    const sequence = Math.floor(at / context);
    const row = ((1 + sequence) * before + at) * vocabulary;
    if (at % context === 0) probabilities.fill(0, row - before * vocabulary, row);
    const target = targets[at] ?? -1;
    if (target < 0) {
      probabilities.fill(0, row, row + vocabulary);
      continue;
    }
    for (let j = 0; j < vocabulary; j += 1) {
      probabilities[row + j] = ((probabilities[row + j] ?? 0) - Number(j === target)) / asked;
    }
  }
};
