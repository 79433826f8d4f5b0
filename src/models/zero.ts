/**
 * Memory and traffic of data-parallel training with the Zero Redundancy Optimizer (ZeRO).
 *
 * Ψ is the number of parameters, N_d the number of GPUs, K = 12 the bytes of optimiser states for
 * each parameter. Mixed-precision Adam: 2 bytes of weights and 2 of gradients in FP16; an FP32 copy,
 * momentum and variance make K (Rajbhandari 2020, Sec. 3.1 and Fig. 1). Activations are not counted.
 */

/** 0: nothing is shared out, as in DDP; 1: optimiser states; 2: gradients too; 3: weights too. */
export type ZeroStage = 0 | 1 | 2 | 3;

export interface GpuMemory {
  /** all in bytes on each GPU */
  weights: number;
  gradients: number;
  optimizer: number;
  total: number;
}

const WEIGHT_BYTES = 2;
const GRADIENT_BYTES = 2;
const OPTIMIZER_BYTES = 12;

function requireCount(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw new RangeError(`${name} must be a whole number from 1, but it is ${String(value)}.`);
  }
  return value;
}

function requireStage(stage: unknown): ZeroStage {
  const known = ([0, 1, 2, 3] as const).find((item) => item === stage);
  if (known === undefined) {
    throw new RangeError(`stage must be 0, 1, 2 or 3, but it is ${String(stage)}.`);
  }
  return known;
}

/**
 * Bytes of model states on each GPU (Rajbhandari 2020, Fig. 1).
 *
 * @throws RangeError if parameters or GPUs are not whole numbers from 1, or the stage is unknown
 */
export function memoryPerGpu(setup: {
  parameters: number;
  gpus: number;
  stage: ZeroStage;
}): GpuMemory {
  const parameters = requireCount('parameters', setup.parameters);
  const gpus = requireCount('gpus', setup.gpus);
  const stage = requireStage(setup.stage);
  const share = (bytes: number, from: ZeroStage) =>
    (bytes * parameters) / (stage >= from ? gpus : 1);
  const weights = share(WEIGHT_BYTES, 3);
  const gradients = share(GRADIENT_BYTES, 2);
  const optimizer = share(OPTIMIZER_BYTES, 1);
  return { weights, gradients, optimizer, total: weights + gradients + optimizer };
}

/**
 * Numbers, not bytes, that each GPU sends in a step, for many GPUs: 2Ψ for an all-reduce of the
 * gradients, which stages 1 and 2 keep; 3Ψ where weights are gathered twice and gradients reduced
 * once (Rajbhandari 2020, Sec. 7).
 *
 * @throws RangeError if the parameters are not a whole number from 1, or the stage is unknown
 */
export function numbersSentPerStep(parameters: number, stage: ZeroStage): number {
  return requireCount('parameters', parameters) * (requireStage(stage) === 3 ? 3 : 2);
}
