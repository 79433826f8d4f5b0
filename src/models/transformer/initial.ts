import { seededRandom, type Random } from '../seeded-random.ts';
import type { Floats } from './kernel.ts';
import { type Layout, valuesOf } from './shape.ts';

/** Nearly normal, mean 0 and deviation 1: the sum of twelve uniform numbers, less 6. */
export const nearlyNormal = (random: Random): number => {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random();
  return sum;
};

const isGain = (name: string): boolean => name.toLowerCase().includes('norm');
/** They write into the stream that all layers share, and begin the smaller the more there are. */
const writes = (name: string): boolean => name.startsWith('o.') || name.startsWith('down.');

/** Fresh weights, by the seed: gains 1, matrices nearly normal. */
export const initialise = (weights: Floats, layout: Layout, seed: number): void => {
  const random = seededRandom(seed, 0);
  for (const tensor of layout.tensors) {
    const { name, rows, columns } = tensor;
    const values = valuesOf(weights, tensor);
    if (isGain(name)) {
      values.fill(1);
      continue;
    }
    const inputs = name === 'embedding' || name === 'positions' ? 1 : rows;
    const looked = name === 'embedding' || name === 'positions' ? 1 / Math.sqrt(columns) : 1;
    const shrink = writes(name) ? 1 / Math.sqrt(2 * layout.shape.layers) : 1;
    const deviation = (looked * shrink) / Math.sqrt(inputs);
    for (let i = 0; i < values.length; i += 1) values[i] = nearlyNormal(random) * deviation;
  }
};
