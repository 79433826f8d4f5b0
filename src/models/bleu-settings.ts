import { type BleuTokenOptions, type Tokenizer, tokenizerOf } from './bleu-tokens.ts';
import { fixed } from './python-format.ts';

/** How an order without a match is treated. */
export type SmoothMethod = 'exp' | 'floor' | 'add-k' | 'none';

/** Options of BLEU; what is left out, undefined or null takes sacrebleu's default. */
export interface BleuOptions extends BleuTokenOptions {
  /** Default 'exp'. */
  readonly smoothMethod?: SmoothMethod | undefined;
  /** For 'floor' (default 0.1) and 'add-k' (default 1); at least 0. */
  readonly smoothValue?: number | null | undefined;
  /** Leave out the orders for which the candidate is too short; default: for sentences only. */
  readonly effectiveOrder?: boolean | undefined;
  /** Longest n-gram, a whole number from 1; default 4. */
  readonly maxNgramOrder?: number | undefined;
}

/** Options with every default filled in. `smoothValue` is 0 where the method takes none. */
export interface BleuSettings {
  readonly tokenize: Tokenizer;
  readonly lowercase: boolean;
  readonly smoothMethod: SmoothMethod;
  readonly smoothValue: number;
  readonly effectiveOrder: boolean;
  readonly maxNgramOrder: number;
}

/** Whose scores these are. */
export const SACREBLEU_VERSION = '2.6.0';

const DEFAULT_SMOOTH_VALUE = { floor: 0.1, 'add-k': 1 };

const takesValue = (method: SmoothMethod): method is 'floor' | 'add-k' =>
  method in DEFAULT_SMOOTH_VALUE;

/**
 * @throws RangeError if the tokenizer is unknown, maxNgramOrder is not a whole number from 1, or
 *   smoothValue is negative.
 */
export const bleuSettings = (options: BleuOptions): BleuSettings => {
  const smoothMethod = options.smoothMethod ?? 'exp';
  const maxNgramOrder = options.maxNgramOrder ?? 4;
  const smoothValue = takesValue(smoothMethod)
    ? (options.smoothValue ?? DEFAULT_SMOOTH_VALUE[smoothMethod])
    : 0;
  if (!Number.isSafeInteger(maxNgramOrder) || maxNgramOrder < 1) {
    throw new RangeError(`maxNgramOrder must be a whole number from 1, not ${maxNgramOrder}.`);
  }
  if (!Number.isFinite(smoothValue) || smoothValue < 0) {
    throw new RangeError(`smoothValue must be a number from 0, not ${smoothValue}.`);
  }
  return {
    tokenize: tokenizerOf(options.tokenize),
    lowercase: options.lowercase ?? false,
    smoothMethod,
    smoothValue,
    effectiveOrder: options.effectiveOrder ?? false,
    maxNgramOrder,
  };
};

/** sacrebleu's signature, for example "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0". */
export const bleuSignature = (
  referenceCounts: readonly number[],
  settings: BleuSettings,
): string => {
  const [first, ...others] = referenceCounts;
  const same = others.every((count) => count === first);
  const { smoothMethod, smoothValue } = settings;
  const value = takesValue(smoothMethod) ? `[${fixed(smoothValue, 2)}]` : '';
  return [
    `nrefs:${same && first !== undefined ? first : 'var'}`,
    `case:${settings.lowercase ? 'lc' : 'mixed'}`,
    `eff:${settings.effectiveOrder ? 'yes' : 'no'}`,
    `tok:${settings.tokenize}`,
    `smooth:${smoothMethod}${value}`,
    `version:${SACREBLEU_VERSION}`,
  ].join('|');
};
