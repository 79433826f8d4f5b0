import { activationMemory } from '../../models/activation-memory.ts';
import { trainingMemory, type TrainingSetup } from '../../models/memory.ts';
import { blockCount, type ModelShape } from '../../models/model-shape.ts';
import { quantizedWeights } from '../../models/peft-packing.ts';
import { loraParameters } from '../../models/peft-select.ts';
import cards from '../../content/data/gpu-cards.json';
import { bytes } from '../shared/bytes.ts';
import { compact } from '../shared/format.ts';
import type { State } from './settings.ts';

export const GIGABYTE = 1e9;
/** Single cards, the smallest first. */
export const CARDS = cards;
export type Card = (typeof CARDS)[number];

/** What a bar is made of, from the left. */
export const PARTS = [
  ['frozen', 'Frozen weights'],
  ['weights', 'Trained weights'],
  ['gradients', 'Gradients'],
  ['states', 'Optimiser states'],
  ['activations', 'Activations'],
] as const;
export type Part = (typeof PARTS)[number][0];

export interface Bar {
  readonly name: string;
  /** numbers that are trained */
  readonly trained: number;
  /** bytes of each part */
  readonly parts: Readonly<Record<Part, number>>;
  readonly total: number;
  /** the smallest card that holds it */
  readonly card: Card | undefined;
}

const barOf = (name: string, setup: TrainingSetup & { trainable: number }): Bar => {
  const memory = trainingMemory(setup);
  const { trainable, parameters } = setup;
  const base = { ...setup, parameters: parameters - trainable, trainable: 0, activations: 0 };
  const frozen = trainingMemory(base).weights;
  const parts = {
    ...{ frozen, weights: memory.weights - frozen, gradients: memory.gradients },
    ...{ states: memory.optimiserStates, activations: memory.activations },
  };
  const card = CARDS.find(({ gigabytes }) => memory.total <= gigabytes * GIGABYTE);
  return { name, trained: trainable, parts, total: memory.total, card };
};

/** LoRA on every linear layer of the blocks, as QLoRA's authors use it (Dettmers 2023). */
export const adapterSize = (model: ModelShape, r: number): number =>
  loraParameters(
    model.modules.filter(({ group }) => group === 'attention' || group === 'ffn'),
    r,
  );

/** Full fine-tuning, LoRA and QLoRA of a model; of a bare number of parameters, full training alone. */
export function barsOf(model: ModelShape, state: State): Bar[] {
  const { precision, optimiser, batch, sequence, recompute, parameters } = state;
  const trained = { optimiser, trainableFormat: precision };
  if (state.by === 'count') {
    const all = { parameters, trainable: parameters, weightFormat: precision };
    return [barOf('All weights', { ...trained, ...all, activations: 'course-rule' })];
  }
  const total = model.totalParams;
  const adapter = adapterSize(model, state.r);
  const activations = activationMemory({
    ...{ layers: blockCount(model), hidden: model.hidden, heads: model.heads, batch, sequence },
    ...{ recomputation: recompute, bytesPerNumber: precision === 'fp32' ? 4 : 2 },
  });
  const beside = {
    ...{ ...trained, activations, parameters: total + adapter, trainable: adapter },
    weightFormat: precision === 'fp32' ? 'fp32' : 'bf16',
  } as const;
  const unquantized = total - quantizedWeights(model);
  return [
    barOf('All weights', {
      ...{ ...trained, activations, parameters: total, trainable: total },
      weightFormat: precision,
    }),
    barOf('LoRA', beside),
    barOf('QLoRA', { ...beside, weightFormat: 'nf4', unquantized }),
  ];
}

/** The part that takes most. */
export function largestPart({ parts }: Bar): (typeof PARTS)[number] {
  return PARTS.reduce((best, part) => (parts[part[0]] > parts[best[0]] ? part : best));
}

const onCard = ({ card }: Bar): string =>
  card === undefined
    ? ', more than any single card here'
    : ` and needs a card of ${String(card.gigabytes)}\u00A0GB or more`;

/** A card nearly full has hardly room for the gigabyte or so that the programs themselves take. */
const FULL = 0.9;

/** Which card holds a bar, in few words. */
export function cardWords({ card, total }: Bar): string {
  if (card === undefined) return 'on none of these cards';
  const close = total > FULL * card.gigabytes * GIGABYTE;
  return `${close ? 'just fits' : 'fits'} ${card.name}`;
}

/** The state in words. */
export function reading(model: ModelShape, state: State, bars: readonly Bar[]): string {
  const [full, lora, qlora] = bars;
  if (full === undefined) return '';
  if (lora === undefined || qlora === undefined) {
    const held = full.parts.weights;
    return `To train ${compact(state.parameters)} parameters takes ${bytes(full.total)}${onCard(full)}: ${bytes(held)} of weights, and ${bytes(full.total - held)} that come with training.`;
  }
  const [, most] = largestPart(full);
  return `Training all of ${model.name} takes ${bytes(full.total)}${onCard(full)}; ${most.toLowerCase()} are the largest part. LoRA takes ${bytes(lora.total)}, QLoRA ${bytes(qlora.total)}.`;
}
