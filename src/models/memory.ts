/**
 * Memory of training and size of checkpoints, in bytes. A gigabyte is 1e9 bytes.
 *
 * What has a source is the memory that grows with the number of parameters: weights, gradients,
 * optimiser states. Activations and temporary buffers grow with batch and sequence instead.
 */

/**
 * Format of weights. The three kinds of mixed precision hold a 16-bit copy to compute with and an FP32
 * copy to update, and differ in their gradients: in FP32 (`mixed`), in 16 bits (`mixed-16`), or in both
 * (`mixed-both`). `nf4` leaves out the quantization constants, a fraction of a bit per weight (Dettmers
 * 2023).
 */
export type WeightFormat =
  'fp32' | 'fp16' | 'bf16' | 'mixed' | 'mixed-16' | 'mixed-both' | 'int8' | 'nf4';

/** Formats that a gradient step can change. */
export type TrainableFormat = Exclude<WeightFormat, 'int8' | 'nf4'>;

export type Optimiser = 'adamw' | 'adamw-8bit' | 'sgd-momentum' | 'sgd';

/** Bytes for each weight (Hugging Face, "Model training anatomy"; quantized formats by their bits). */
export const WEIGHT_BYTES: Readonly<Record<WeightFormat, number>> = {
  fp32: 4,
  fp16: 2,
  bf16: 2,
  mixed: 6,
  'mixed-16': 6,
  'mixed-both': 6,
  int8: 1,
  nf4: 0.5,
};

/**
 * Bytes for each gradient: 4 in FP32 and mixed precision (Hugging Face, "Model training anatomy"), and
 * one byte for each byte of weight in 16-bit training (Lialin 2023, Sec. 3.1). With AdamW the three kinds
 * of mixed precision come to 18, 16 (Rajbhandari 2020) and 20 bytes (Megatron-LM, "Distributed Optimizer").
 */
export const GRADIENT_BYTES: Readonly<Record<TrainableFormat, number>> = {
  fp32: 4,
  fp16: 2,
  bf16: 2,
  mixed: 4,
  'mixed-16': 2,
  'mixed-both': 6,
};

/**
 * Bytes of optimiser states for each trainable parameter, states in FP32 or 8 bits (Hugging Face, "Model
 * training anatomy"). An optimiser that keeps its states in the weights' own 16 bits needs half.
 */
export const OPTIMISER_BYTES: Readonly<Record<Optimiser, number>> = {
  adamw: 8,
  'adamw-8bit': 2,
  'sgd-momentum': 4,
  sgd: 0,
};

/**
 * The course's rule of thumb for activations and temporary memory of full FP32 training: 8 bytes for
 * each parameter, which brings 16 bytes to 24. It has no other source; real activation memory depends
 * on batch size and sequence length, not on the number of parameters.
 */
const COURSE_ACTIVATION_BYTES = 8;

export interface TrainingSetup {
  /** All parameters of the model, those of adapters included */
  readonly parameters: number;
  /** Those of them that are trained; by default all */
  readonly trainable?: number | undefined;
  /** Format of frozen weights, and of trained ones unless `trainableFormat` says otherwise */
  readonly weightFormat: WeightFormat;
  /** By default `weightFormat`, or FP32 if that is a quantized format */
  readonly trainableFormat?: TrainableFormat | undefined;
  /** Frozen weights that a quantized model keeps in 16 bits: embeddings, norms, head; by default none */
  readonly unquantized?: number | undefined;
  readonly optimiser: Optimiser;
  /** Bytes, or `course-rule` for 8 bytes a parameter; by default left out, that is 0 */
  readonly activations?: number | 'course-rule' | undefined;
}

/** Bytes of each part, and their sum. */
export interface TrainingMemory {
  readonly weights: number;
  readonly gradients: number;
  readonly optimiserStates: number;
  readonly activations: number;
  readonly total: number;
}

const isQuantized = (format: WeightFormat): format is 'int8' | 'nf4' =>
  format === 'int8' || format === 'nf4';

const requireCount = (field: string, value: number, most = Number.MAX_SAFE_INTEGER): void => {
  if (!Number.isSafeInteger(value) || value < 0 || value > most) {
    throw new RangeError(`${field} is ${value}; it must be an integer from 0 to ${most}.`);
  }
};

/** @throws RangeError unless `value` is one of the keys of `table` */
const look = <Key extends string>(
  field: string,
  table: Readonly<Record<Key, number>>,
  value: Key,
): number => {
  if (Object.hasOwn(table, value)) return table[value];
  throw new RangeError(
    `${field} is "${value}"; it must be one of ${Object.keys(table).join(', ')}.`,
  );
};

const activationBytes = ({ parameters, activations = 0 }: TrainingSetup): number => {
  if (activations === 'course-rule') return COURSE_ACTIVATION_BYTES * parameters;
  if (!(Number.isFinite(activations) && activations >= 0)) {
    throw new RangeError(`activations is ${activations}; it must be a number of bytes from 0.`);
  }
  return activations;
};

/**
 * Memory of one training process without sharding. Only trained parameters have a gradient and
 * optimiser states; the frozen rest is held in its own, possibly quantized format.
 * @throws RangeError naming the field, the value found and what is accepted
 */
export const trainingMemory = (setup: TrainingSetup): TrainingMemory => {
  const { parameters, trainable = parameters, weightFormat, unquantized = 0 } = setup;
  requireCount('parameters', parameters);
  requireCount('trainable', trainable, parameters);
  requireCount('unquantized', unquantized, parameters - trainable);
  const frozenBytes = look('weightFormat', WEIGHT_BYTES, weightFormat);
  const format = setup.trainableFormat ?? (isQuantized(weightFormat) ? 'fp32' : weightFormat);
  const gradientBytes = look('trainableFormat', GRADIENT_BYTES, format);
  const kept = isQuantized(weightFormat) ? unquantized : 0;

  const weights =
    (parameters - trainable - kept) * frozenBytes +
    kept * WEIGHT_BYTES.bf16 +
    trainable * WEIGHT_BYTES[format];
  const gradients = trainable * gradientBytes;
  const optimiserStates = trainable * look('optimiser', OPTIMISER_BYTES, setup.optimiser);
  const activations = activationBytes(setup);
  const total = weights + gradients + optimiserStates + activations;
  return { weights, gradients, optimiserStates, activations, total };
};

/**
 * Bytes of a saved set of weights, without the file's own few kilobytes of description. A checkpoint of
 * a PEFT method holds its trained parameters only.
 * @throws RangeError naming the field, the value found and what is accepted
 */
export const checkpointBytes = (
  parameters: number,
  format: Exclude<WeightFormat, `mixed${string}`> = 'fp32',
): number => {
  requireCount('parameters', parameters);
  return parameters * look('format', WEIGHT_BYTES, format);
};

/**
 * Storage for several tasks: a full copy each, or one base and a small checkpoint each (Hu 2021,
 * footnote 4). Arguments and results in bytes.
 * @throws RangeError unless `tasks` is an integer from 0
 */
export const storageForTasks = (
  tasks: number,
  base: number,
  perTask: number,
): { readonly full: number; readonly peft: number } => {
  requireCount('tasks', tasks);
  return { full: tasks * base, peft: base + tasks * perTask };
};
