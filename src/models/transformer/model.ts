import { exp, ln } from '../exact-math.ts';
import { seededRandom, type Random } from '../seeded-random.ts';
import type { Floats, Kernel } from './kernel.ts';
import { createNetwork, type Network } from './network.ts';
import { type Layout, layoutOf } from './shape.ts';
import {
  BEGINNING,
  pieceOf,
  plainText,
  tokensOf,
  type Vocabulary,
  vocabularyOf,
} from './vocabulary.ts';
import { readHead, readWeights } from './weights-file.ts';
import { coverWith } from './windows.ts';

/** Sequences that are computed together. */
export const SEQUENCES = 8;
/** Vectors of a soft prompt. */
export const PROMPT = 8;

/** What answers: weights, and a soft prompt before every sequence if there is one. */
export interface Answering {
  readonly weights: Floats;
  readonly prompt?: Floats | undefined;
}

/** A model that has been read, with room to run it. It is the base of what is adapted from it. */
export interface TinyModel extends Answering {
  readonly kernel: Kernel;
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  readonly network: Network;
}

/** @throws RangeError for bytes that are no model, or a kernel with too little memory */
export const loadModel = (bytes: Uint8Array, kernel: Kernel): TinyModel => {
  const { shape, merges } = readHead(bytes);
  const layout = layoutOf(shape);
  const weights = kernel.allocate(layout.size);
  readWeights(bytes, weights);
  return {
    kernel,
    layout,
    weights,
    vocabulary: vocabularyOf({ merges }),
    network: createNetwork(kernel, layout, SEQUENCES, PROMPT),
  };
};

/** A text to measure on, read once. */
export interface HeldText {
  readonly tokens: readonly number[];
  /** of the plain text */
  readonly characters: number;
}

export const heldText = (text: string, vocabulary: Vocabulary): HeldText => {
  const plain = plainText(text);
  return { tokens: tokensOf(plain, vocabulary), characters: plain.length };
};

/**
 * Nats per character: the model reads windows of its context, one after another, and every token
 * counts once. Dividing by characters makes texts comparable whatever their tokens. 0 for no text.
 */
export const lossPerCharacter = (
  { network, layout }: TinyModel,
  { tokens, characters }: HeldText,
  { weights, prompt }: Answering,
): number => {
  let nats = 0;
  for (const batch of coverWith(tokens, SEQUENCES, layout.shape.context)) {
    nats += network.forward(weights, batch, prompt).nats;
  }
  return characters === 0 ? 0 : nats / characters;
};

/** A piece of a text and how surprising it was: −ln of its probability. */
interface Surprise {
  readonly piece: string;
  readonly nats: number;
}

/** The text piece by piece, read as `lossPerCharacter` reads it: the nats sum to the same loss. */
export const surprises = (
  { network, layout, vocabulary }: TinyModel,
  { tokens }: HeldText,
  { weights, prompt }: Answering,
): Surprise[] => {
  const { context } = layout.shape;
  const found: Surprise[] = [];
  for (const batch of coverWith(tokens, SEQUENCES, context)) {
    network.forward(weights, batch, prompt);
    batch.targets.forEach((target, at) => {
      if (target < 0) return;
      const probabilities = network.probabilitiesAt(Math.floor(at / context), at % context);
      const nats = -ln(Math.max(probabilities[target] ?? 0, 1e-30));
      found.push({ piece: pieceOf(target, vocabulary), nats });
    });
  }
  return found;
};

/** Probabilities of each token after a beginning, of which the last tokens that fit are read. */
const probabilitiesAfter = (
  { network, layout }: TinyModel,
  tokens: readonly number[],
  { weights, prompt }: Answering,
): Floats => {
  const { context } = layout.shape;
  const seen = [BEGINNING, ...tokens].slice(-context);
  const batch = {
    sequences: 1,
    tokens: Int32Array.from({ length: context }, (_, at) => seen[at] ?? BEGINNING),
    targets: new Int32Array(context).fill(-1),
  };
  network.forward(weights, batch, prompt);
  return network.probabilitiesAt(0, seen.length - 1);
};

/** pᵢ^(1/t), rescaled to sum to 1: below 1 a temperature sharpens, above it flattens. */
const tempered = (probabilities: Floats, temperature: number): number[] => {
  const logs = Array.from(probabilities, (p) => ln(Math.max(p, 1e-30)) / temperature);
  const highest = logs.reduce((most, value) => Math.max(most, value), -Infinity);
  const powers = logs.map((value) => exp(value - highest));
  const sum = powers.reduce((total, value) => total + value, 0);
  return powers.map((value) => value / sum);
};

interface NextToken {
  readonly token: number;
  readonly piece: string;
  readonly probability: number;
}

/** Every token after a beginning, the most probable first. @param temperature greater than 0 */
export const nextTokens = (
  model: TinyModel,
  tokens: readonly number[],
  temperature: number,
  answering: Answering,
): NextToken[] =>
  tempered(probabilitiesAfter(model, tokens, answering), temperature)
    .map((probability, token) => ({
      token,
      piece: pieceOf(token, model.vocabulary),
      probability,
    }))
    .sort((a, b) => b.probability - a.probability || a.token - b.token);

/** One of them, by chance. */
export const drawToken = (next: readonly NextToken[], random: Random): number => {
  let left = random();
  for (const { token, probability } of next) {
    left -= probability;
    if (left < 0) return token;
  }
  return next[0]?.token ?? BEGINNING;
};

interface SampleOptions {
  /** tokens to add */
  readonly length: number;
  readonly temperature: number;
  readonly seed: number;
}

/** What the model writes after a beginning; the same seed gives the same text. */
export const sample = (
  model: TinyModel,
  beginning: string,
  { length, temperature, seed }: SampleOptions,
  answering: Answering,
): string => {
  const random = seededRandom(seed, 5);
  const { vocabulary } = model;
  const tokens = tokensOf(plainText(beginning), vocabulary);
  const added: number[] = [];
  for (let i = 0; i < length; i += 1) {
    const next = nextTokens(model, [...tokens, ...added], temperature, answering);
    added.push(drawToken(next, random));
  }
  return added.map((token) => pieceOf(token, vocabulary)).join('');
};
