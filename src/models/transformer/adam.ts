import type { Floats, Kernel } from './kernel.ts';

const DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const EPSILON = 1e-8;

/** One step of Adam: changes the values in place. */
type Step = (values: Floats, gradient: Floats, learningRate: number) => void;

/** Adam with its authors' defaults (Kingma and Ba 2014, Algorithm 1), in the kernel's precision. */
export const createAdam = (kernel: Kernel, length: number): Step => {
  const means = kernel.allocate(length);
  const squares = kernel.allocate(length);
  let meanPower = 1;
  let squarePower = 1;
  return (values, gradient, learningRate) => {
    meanPower *= DECAY;
    squarePower *= SQUARE_DECAY;
    const rate = learningRate / (1 - meanPower);
    const factor = 1 / (1 - squarePower);
    for (let i = 0; i < length; i += 1) {
      const slope = gradient[i] ?? 0;
      const mean = DECAY * (means[i] ?? 0) + (1 - DECAY) * slope;
      const square = SQUARE_DECAY * (squares[i] ?? 0) + (1 - SQUARE_DECAY) * slope * slope;
      means[i] = mean;
      squares[i] = square;
      values[i] = (values[i] ?? 0) - (rate * mean) / (Math.sqrt(square * factor) + EPSILON);
    }
  };
};
