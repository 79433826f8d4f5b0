import {
  GRADIENT_BYTES,
  OPTIMISER_BYTES,
  storageForTasks,
  trainingMemory,
  WEIGHT_BYTES,
  type TrainingMemory,
} from '../../models/memory.ts';
import { quantizedWeights } from '../../models/peft-packing.ts';
import { peftCount, type ModelShape, type PeftCount, type PeftMethod } from '../../models/peft.ts';
import { bytes } from '../shared/bytes.ts';
import { integer } from '../shared/format.ts';
import type { State } from './settings.ts';

/** Memory of common cards, in gigabytes. */
export const CARDS = [16, 24, 40, 80] as const;
export const GIGABYTE = 1e9;

/** Attention layers by what they make, whatever a model calls them. */
const MAKES = { q: /^q(uery|_proj)?$/, k: /^k(ey|_proj)?$/, v: /^v(alue|_proj)?$/ };

const attention = (model: ModelShape, makes: readonly (keyof typeof MAKES)[]): string[] => {
  const names = model.modules.filter((m) => m.group === 'attention').map((m) => m.target);
  const found = names.filter((name) => makes.some((what) => MAKES[what].test(name)));
  // One matrix may make all three.
  return [...new Set(found.length > 0 ? found : names.slice(0, 1))];
};

/** The methods with the reader's settings, as their papers or `peft` apply them. */
function methods(model: ModelShape, { r, m, p }: State): [string, PeftMethod][] {
  const down = model.modules.findLast(({ group }) => group === 'ffn')?.target;
  const feedforward = down === undefined ? [] : [down];
  return [
    ['Full fine-tuning', { kind: 'full' }],
    ['Adapters', { kind: 'adapters', bottleneck: m }],
    ['LoRA', { kind: 'lora', r, targets: attention(model, ['q', 'v']) }],
    ['Prefix tuning', { kind: 'prefix-tuning', tokens: p }],
    [
      '(IA)³',
      { kind: 'ia3', targets: [...attention(model, ['k', 'v']), ...feedforward], feedforward },
    ],
    ['Prompt tuning', { kind: 'prompt-tuning', tokens: p, submodules: 1 }],
    ['BitFit', { kind: 'bitfit' }],
  ];
}

export interface Cost extends PeftCount {
  name: string;
  method: PeftMethod;
  /** why the method cannot be used here */
  problem: string | undefined;
  memory: TrainingMemory;
  /** bytes of all tasks on disk; of mixed precision, the 16-bit copies */
  storage: number;
  /** bytes that each task adds */
  perTask: number;
}

const problemOf = (method: PeftMethod, count: PeftCount, { weights }: State) => {
  if (method.kind === 'full' && weights === 'nf4') return '4-bit weights cannot be trained';
  return count.trainable === 0 ? 'this model has no biases to train' : undefined;
};

/** Bytes of the frozen model. In 4 bits, embeddings, norms and head stay in 16. */
export function baseBytes(model: ModelShape, { weights }: Pick<State, 'weights'>): number {
  const quantized = weights === 'nf4' ? quantizedWeights(model) : 0;
  const kept = weights === 'fp32' ? WEIGHT_BYTES.fp32 : WEIGHT_BYTES.bf16;
  return quantized * WEIGHT_BYTES.nf4 + (model.totalParams - quantized) * kept;
}

/** How trained numbers are held. */
const TRAINED = { fp32: 'fp32', mixed: 'mixed', bf16: 'bf16', nf4: 'bf16' } as const;

/** Bytes of weight, gradient and Adam's states that a trained number takes in training. */
export function trainedBytes({ weights }: Pick<State, 'weights'>) {
  const format = TRAINED[weights];
  return {
    weight: WEIGHT_BYTES[format],
    gradient: GRADIENT_BYTES[format],
    states: OPTIMISER_BYTES.adamw,
  };
}

export function costs(model: ModelShape, state: State): Cost[] {
  const { weights, tasks } = state;
  const frozenFormat = weights === 'fp32' ? 'fp32' : 'bf16';
  return methods(model, state).map(([name, method]) => {
    const count = peftCount(model, method);
    const { trainable, total } = count;
    const problem = problemOf(method, count, state);
    const perTask = trainable * WEIGHT_BYTES[frozenFormat];
    const stored = storageForTasks(tasks, baseBytes(model, state), perTask);
    const quantized = weights === 'nf4' && method.kind !== 'full';
    const memory = trainingMemory({
      parameters: total,
      ...{ trainable, trainableFormat: TRAINED[weights], optimiser: 'adamw' },
      weightFormat: quantized ? 'nf4' : frozenFormat,
      unquantized: quantized ? total - trainable - quantizedWeights(model) : 0,
    });
    const storage = method.kind === 'full' ? stored.full : stored.peft;
    return { ...count, name, method, problem, memory, storage, perTask };
  });
}

/** "under 16 GB": the smallest card that holds it, without activations. */
export function fit({ total }: Pick<TrainingMemory, 'total'>): string {
  const card = CARDS.find((size) => total <= size * GIGABYTE);
  return card === undefined ? `over ${String(CARDS[3])}\u00A0GB` : `under ${String(card)}\u00A0GB`;
}

/** The state in words. */
export function reading(model: ModelShape, { tasks }: State, all: readonly Cost[]): string {
  const [full, , lora] = all;
  if (full === undefined || lora === undefined) return '';
  const plural = tasks === 1 ? 'One task takes' : `${integer(tasks)} tasks take`;
  const memory = `LoRA needs ${bytes(lora.memory.total)} (${fit(lora.memory)}), before activations.`;
  return full.problem === undefined
    ? `To train all of ${model.name} takes ${bytes(full.memory.total)} (${fit(full.memory)}); ${memory} ${plural} ${bytes(full.storage)} as full copies, ${bytes(lora.storage)} with LoRA.`
    : `Held in 4 bits, ${model.name} cannot be trained in full; ${memory} ${plural} ${bytes(lora.storage)} with LoRA.`;
}
