import type { Floats, Kernel } from './kernel.ts';

/** Turns `count` numbers, in place, into the softmax of `scale` times them. */
export const softmax = (
  kernel: Kernel,
  values: Floats,
  from: number,
  count: number,
  scale = 1,
): void => {
  const end = from + count;
  let highest = -Infinity;
  for (let at = from; at < end; at += 1) {
    const value = values[at] ?? 0;
    if (value > highest) highest = value;
  }
  const factor = 1 / kernel.exponentials({ values, from, count, highest, scale });
  for (let at = from; at < end; at += 1) values[at] = (values[at] ?? 0) * factor;
};
