/** Parameter-efficient fine-tuning methods and their settings, named as in the `peft` library. */

/** Low-rank adaptation (Hu 2021) and its split into magnitude and direction, DoRA (Liu 2024). */
export interface LoraMethod {
  readonly kind: 'lora' | 'dora';
  /** Rank of BA, an integer from 1 */
  readonly r: number;
  /** The update is scaled by alpha / r; alpha adds no parameters */
  readonly alpha?: number | undefined;
  /** Names of modules, or the single word `all-linear` for every linear layer except an output head */
  readonly targets: readonly string[];
}

/** (IA)³ rescales activations with learned vectors (Liu 2022). */
export interface Ia3Method {
  readonly kind: 'ia3';
  readonly targets: readonly string[];
  /** Those of `targets` whose input is scaled instead of their output; none if left out */
  readonly feedforward?: readonly string[] | undefined;
}

/** Trained vectors put before the embedded input (Lester 2021). */
export interface PromptTuningMethod {
  readonly kind: 'prompt-tuning';
  readonly tokens: number;
  /** Stacks that get their own tokens: by default 2 in an encoder-decoder, as in `peft`, else 1 */
  readonly submodules?: 1 | 2 | undefined;
}

/** Trained keys and values in every layer (Li and Liang 2021). */
export interface PrefixTuningMethod {
  readonly kind: 'prefix-tuning';
  readonly tokens: number;
}

/** Trained vectors made by an MLP (Liu 2021). */
export interface PTuningMethod {
  readonly kind: 'p-tuning';
  readonly tokens: number;
  /** Inner width of the MLP */
  readonly encoderHidden: number;
  /** As in prompt tuning */
  readonly submodules?: 1 | 2 | undefined;
}

/** Bottleneck layers after attention and feed-forward network (Houlsby 2019). */
export interface AdaptersMethod {
  readonly kind: 'adapters';
  readonly bottleneck: number;
}

export type PeftMethod =
  | LoraMethod
  | Ia3Method
  | PromptTuningMethod
  | PrefixTuningMethod
  | PTuningMethod
  | AdaptersMethod
  | { readonly kind: 'bitfit' }
  | { readonly kind: 'full' };

const KINDS = 'lora, dora, ia3, prompt-tuning, prefix-tuning, p-tuning, adapters, bitfit, full';

/** @throws RangeError unless `value` is an integer of at least 1 */
export const requirePositiveInteger = (field: string, value: number): void => {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new RangeError(`${field} is ${value}; it must be an integer of at least 1.`);
  }
};

const requireSubmodules = (value: number | undefined): void => {
  if (value !== undefined && value !== 1 && value !== 2) {
    throw new RangeError(`submodules is ${value}; it must be 1 or 2.`);
  }
};

const requireAlpha = (value: number | undefined): void => {
  if (value !== undefined && !(Number.isFinite(value) && value > 0)) {
    throw new RangeError(`alpha is ${value}; it must be a finite number above 0.`);
  }
};

const requireFeedforward = (method: Ia3Method): void => {
  const stranger = method.feedforward?.find((name) => !method.targets.includes(name));
  if (stranger !== undefined) {
    throw new RangeError(
      `feedforward names "${stranger}"; it must be one of targets: ${method.targets.join(', ')}.`,
    );
  }
};

/**
 * Checks the numbers of a method; names of modules are checked against a model.
 * @throws RangeError naming the field, the value found and what is accepted
 */
export const checkMethod = (method: PeftMethod): void => {
  switch (method.kind) {
    case 'lora':
    case 'dora':
      requirePositiveInteger('r', method.r);
      requireAlpha(method.alpha);
      break;
    case 'ia3':
      requireFeedforward(method);
      break;
    case 'prompt-tuning':
      requirePositiveInteger('tokens', method.tokens);
      requireSubmodules(method.submodules);
      break;
    case 'prefix-tuning':
      requirePositiveInteger('tokens', method.tokens);
      break;
    case 'p-tuning':
      requirePositiveInteger('tokens', method.tokens);
      requirePositiveInteger('encoderHidden', method.encoderHidden);
      requireSubmodules(method.submodules);
      break;
    case 'adapters':
      requirePositiveInteger('bottleneck', method.bottleneck);
      break;
    case 'bitfit':
    case 'full':
      break;
    default:
      throw new RangeError(
        `kind is "${String((method as { kind: unknown }).kind)}"; it must be one of ${KINDS}.`,
      );
  }
};
