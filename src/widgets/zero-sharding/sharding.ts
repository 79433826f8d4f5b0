import { memoryPerGpu, numbersSentPerStep, type GpuMemory } from '../../models/zero.ts';
import { bytes } from '../shared/bytes.ts';
import { compact, integer } from '../shared/format.ts';
import type { State } from './settings.ts';

export const STAGE_NAMES = ['DDP', 'ZeRO-1', 'ZeRO-2', 'ZeRO-3'] as const;

/** The parts of a GPU's memory, from the bottom up, with the class that gives them their pattern. */
export const PARTS = [
  ['weights', 'Weights', 'part-weights'],
  ['gradients', 'Gradients', 'part-gradients'],
  ['optimizer', 'Optimiser states', 'part-states'],
] as const satisfies readonly (readonly [keyof GpuMemory, string, string])[];

const BYTES_PER_GIGABYTE = 1e9;

export const cardBytes = ({ card }: State): number => card * BYTES_PER_GIGABYTE;

export const fits = (state: State): boolean => memoryPerGpu(state).total <= cardBytes(state);

/** What each GPU sends in a step, in numbers and, at two bytes each, in bytes. */
export function sent({ parameters, gpus, stage }: State): { numbers: number; bytes: number } {
  const numbers = gpus === 1 ? 0 : numbersSentPerStep(parameters, stage);
  return { numbers, bytes: numbers * 2 };
}

export function reading(state: State): string {
  const { total } = memoryPerGpu(state);
  const room = cardBytes(state) - total;
  const who = state.gpus === 1 ? 'the only GPU' : `each of ${integer(state.gpus)} GPUs`;
  const verdict =
    room >= 0
      ? `A card of ${state.card} GB holds that, with ${bytes(room)} left for activations.`
      : `That is ${bytes(-room)} more than a card of ${state.card} GB has.`;
  const traffic = sent(state);
  const talk =
    traffic.numbers === 0
      ? 'There is nobody to talk to.'
      : `In a step it sends about ${compact(traffic.numbers)} numbers, ${bytes(traffic.bytes)} in 16 bits.`;
  return `With ${STAGE_NAMES[state.stage]} ${who} holds ${bytes(total)} of model states. ${verdict} ${talk}`;
}
