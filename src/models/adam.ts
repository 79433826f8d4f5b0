/** A step of Adam: changes the parameters in place. */
export type Optimiser = (gradients: readonly Float64Array[]) => void;

const DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const EPSILON = 1e-8;

/**
 * Adam with its authors' defaults (Kingma and Ba 2014, Algorithm 1).
 *
 * @param parameters arrays that the steps change; gradients come in the same order and lengths
 */
export const adam = (parameters: readonly Float64Array[], learningRate: number): Optimiser => {
  const means = parameters.map(({ length }) => new Float64Array(length));
  const squares = parameters.map(({ length }) => new Float64Array(length));
  let meanPower = 1;
  let squarePower = 1;
  return (gradients) => {
    meanPower *= DECAY;
    squarePower *= SQUARE_DECAY;
    parameters.forEach((values, at) => {
      const mean = means[at] ?? new Float64Array();
      const square = squares[at] ?? new Float64Array();
      gradients[at]?.forEach((gradient, i) => {
        const m = DECAY * (mean[i] ?? 0) + (1 - DECAY) * gradient;
        const v = SQUARE_DECAY * (square[i] ?? 0) + (1 - SQUARE_DECAY) * gradient * gradient;
        mean[i] = m;
        square[i] = v;
        const step = m / (1 - meanPower) / (Math.sqrt(v / (1 - squarePower)) + EPSILON);
        values[i] = (values[i] ?? 0) - learningRate * step;
      });
    });
  };
};
