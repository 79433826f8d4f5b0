import type { Random } from '../seeded-random.ts';
import { nearlyNormal } from './initial.ts';
import type { Floats, Kernel } from './kernel.ts';
import type { Layout, Target, Tensor } from './shape.ts';

/** α of LoRA: the product of the two matrices is multiplied by α / r (Hu et al. 2021, Sec. 4.1). */
const ALPHA = 16;

interface Adapter {
  readonly tensor: Tensor;
  /** inputs × r, then r × outputs, in the row of all adapters' numbers */
  readonly downAt: number;
  readonly upAt: number;
}

interface LowRank {
  /** the numbers of all adapters */
  readonly values: Floats;
  readonly gradient: Floats;
  /** writes base + α/r · down · up into the adapted tensors of `adapted` */
  readonly apply: (base: Floats, adapted: Floats) => void;
  /** computes `gradient` from that of all weights */
  readonly collect: (slopes: Floats) => void;
}

interface Options {
  readonly rank: number;
  readonly targets: readonly Target[];
}

/** LoRA matrices for the targets in every layer: down nearly normal, up 0, so that nothing changes yet. */
export const createLowRank = (
  kernel: Kernel,
  layout: Layout,
  { rank, targets }: Options,
  random: Random,
): LowRank => {
  const scale = ALPHA / rank;
  let size = 0;
  const adapters = layout.layers.flatMap((layer) =>
    targets.map((target): Adapter => {
      const tensor = layer[target];
      const downAt = size;
      const upAt = downAt + tensor.rows * rank;
      size = upAt + rank * tensor.columns;
      return { tensor, downAt, upAt };
    }),
  );
  const values = kernel.allocate(size);
  const gradient = kernel.allocate(size);
  for (const { tensor, downAt, upAt } of adapters) {
    const deviation = 1 / Math.sqrt(tensor.rows);
    for (let at = downAt; at < upAt; at += 1) values[at] = nearlyNormal(random) * deviation;
  }

  return {
    values,
    gradient,
    apply: (base, adapted) => {
      for (const { tensor, downAt, upAt } of adapters) {
        const { offset, rows, columns } = tensor;
        for (let i = 0; i < rows; i += 1) {
          const at = offset + i * columns;
          for (let j = 0; j < columns; j += 1) {
            let sum = 0;
            for (let r = 0; r < rank; r += 1) {
              sum += (values[downAt + i * rank + r] ?? 0) * (values[upAt + r * columns + j] ?? 0);
            }
            adapted[at + j] = (base[at + j] ?? 0) + scale * sum;
          }
        }
      }
    },
    collect: (slopes) => {
      gradient.fill(0);
      for (const { tensor, downAt, upAt } of adapters) {
        const { offset, rows, columns } = tensor;
        for (let i = 0; i < rows; i += 1) {
          for (let r = 0; r < rank; r += 1) {
            const own = downAt + i * rank + r;
            const factor = scale * (values[own] ?? 0);
            let sum = 0;
            for (let j = 0; j < columns; j += 1) {
              const slope = slopes[offset + i * columns + j] ?? 0;
              const up = upAt + r * columns + j;
              sum += slope * (values[up] ?? 0);
              gradient[up] = (gradient[up] ?? 0) + factor * slope;
            }
            gradient[own] = scale * sum;
          }
        }
      }
    },
  };
};
