/**
 * Compute-optimal model size and training length, as published.
 *
 * C is the training compute in floating-point operations (FLOPs), N the number of parameters,
 * D the number of training tokens; all in base units. A scaling law holds for the data and the
 * tokeniser it was fitted on, so losses and token counts of two papers are not comparable.
 */

export type ScalingApproach =
  'kaplan' | 'chinchilla-1' | 'chinchilla-2' | 'chinchilla-3' | 'chinchilla-3-refit';

export type LossConstants = 'printed' | 'unrounded' | 'refit';

export interface OptimalModel {
  /** N, parameters */
  parameters: number;
  /** D, training tokens */
  tokens: number;
}

/** Work of one petaflop/s for a day: 1e15 × 86,400 s. */
export const FLOPS_PER_PETAFLOP_DAY = 8.64e19;

/** FLOPs per parameter and token of training: 2 forward, 4 backward (Kaplan 2020; Hoffmann 2022, App. F). */
export const FLOPS_PER_PARAMETER_AND_TOKEN = 6;

/** log10 N = intercept + slope · log10 C, and the same for D. */
interface ScalingLine {
  parameters: { intercept: number; slope: number };
  tokens: { intercept: number; slope: number };
}

/**
 * Regressions on Hoffmann 2022, Table 3 (approach 1) and Table A3 (approaches 2 and 3). The first two
 * are given by Wu 2023, Sec. 3.2; the third is ours, with the misprinted 175B row corrected.
 */
export const CHINCHILLA_LINES: Readonly<
  Record<'chinchilla-1' | 'chinchilla-2' | 'chinchilla-3', ScalingLine>
> = {
  'chinchilla-1': {
    parameters: { intercept: -1.004, slope: 0.498 },
    tokens: { intercept: 0.229, slope: 0.502 },
  },
  'chinchilla-2': {
    parameters: { intercept: -0.839, slope: 0.49 },
    tokens: { intercept: 0.062, slope: 0.51 },
  },
  'chinchilla-3': {
    parameters: { intercept: -0.272, slope: 0.4587 },
    tokens: { intercept: -0.5012, slope: 0.541 },
  },
};

/** N_opt = coefficient · C_min^exponent with C_min in petaflop/s-days (Kaplan 2020, Table 6). */
export const KAPLAN = {
  coefficient: 1.3e9,
  exponent: 0.73,
  /** C / C_min when training at the critical batch size, where 1 + B/B_crit = 2 (Kaplan 2020, Eq. 5.5). */
  computeOverMinimum: 2,
} as const;

/** Constants of L(N, D) = E + A/N^α + B/D^β. */
interface ParametricLossConstants {
  E: number;
  A: number;
  B: number;
  alpha: number;
  beta: number;
}

export const LOSS_CONSTANTS: Readonly<Record<LossConstants, ParametricLossConstants>> = {
  /** Hoffmann 2022, Eq. 10, App. D.2 */
  printed: { E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 },
  /** The TeX source of Hoffmann 2022, quoted in Besiroglu 2024, Eq. 4 */
  unrounded: { E: 1.6934, A: 406.4, B: 410.7, alpha: 0.3392, beta: 0.2849 },
  /** Besiroglu 2024, Eq. 3 and Table 1 */
  refit: { E: 1.8172, A: 482.01, B: 2085.43, alpha: 0.3478, beta: 0.3658 },
};

function requirePositive(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) {
    throw new RangeError(
      `${name} must be a finite number greater than 0, but it is ${String(value)}.`,
    );
  }
  return value;
}

function requireKnown<Key extends string>(name: string, key: Key, known: readonly string[]): Key {
  if (!known.includes(key)) {
    throw new RangeError(`${name} must be one of ${known.join(', ')}, but it is ${key}.`);
  }
  return key;
}

/**
 * The minimum of the parametric loss on C = 6ND: N = G (C/6)^a, D = G⁻¹ (C/6)^b with
 * G = (αA/βB)^(1/(α+β)), a = β/(α+β), b = α/(α+β) (Hoffmann 2022, Eq. 4).
 */
export function closedFormOptimum(flops: number, constants: LossConstants): OptimalModel {
  const compute = requirePositive('flops', flops) / FLOPS_PER_PARAMETER_AND_TOKEN;
  const { A, B, alpha, beta } =
    LOSS_CONSTANTS[requireKnown('constants', constants, Object.keys(LOSS_CONSTANTS))];
  const G = ((alpha * A) / (beta * B)) ** (1 / (alpha + beta));
  return {
    parameters: G * compute ** (beta / (alpha + beta)),
    tokens: compute ** (alpha / (alpha + beta)) / G,
  };
}

function kaplanOptimum(flops: number): OptimalModel {
  const minimumPetaflopDays = flops / (KAPLAN.computeOverMinimum * FLOPS_PER_PETAFLOP_DAY);
  const parameters = KAPLAN.coefficient * minimumPetaflopDays ** KAPLAN.exponent;
  return { parameters, tokens: flops / FLOPS_PER_PARAMETER_AND_TOKEN / parameters };
}

function onLine(flops: number, { parameters, tokens }: ScalingLine): OptimalModel {
  const at = (line: { intercept: number; slope: number }) =>
    10 ** (line.intercept + line.slope * Math.log10(flops));
  return { parameters: at(parameters), tokens: at(tokens) };
}

/**
 * The model that one approach would buy with a training budget.
 *
 * @param flops training compute C in FLOPs, counted as 6ND
 * @throws RangeError if `flops` is not a finite number above 0 or the approach is unknown
 */
export function optimalModel(flops: number, approach: ScalingApproach): OptimalModel {
  requirePositive('flops', flops);
  switch (approach) {
    case 'kaplan':
      return kaplanOptimum(flops);
    case 'chinchilla-3-refit':
      return closedFormOptimum(flops, 'refit');
    default: {
      requireKnown('approach', approach, [
        'kaplan',
        ...Object.keys(CHINCHILLA_LINES),
        'chinchilla-3-refit',
      ]);
      return onLine(flops, CHINCHILLA_LINES[approach]);
    }
  }
}

/**
 * L(N, D) = E + A/N^α + B/D^β in nats per token (Hoffmann 2022, Eq. 2), for that paper's data and
 * tokeniser only.
 *
 * @throws RangeError if a size is not a finite number above 0 or the constants are unknown
 */
export function parametricLoss(
  parameters: number,
  tokens: number,
  constants: LossConstants = 'refit',
): number {
  const { E, A, B, alpha, beta } =
    LOSS_CONSTANTS[requireKnown('constants', constants, Object.keys(LOSS_CONSTANTS))];
  return (
    E +
    A / requirePositive('parameters', parameters) ** alpha +
    B / requirePositive('tokens', tokens) ** beta
  );
}

/**
 * Training compute by the 6ND rule, in FLOPs; within 10 % of an operation-by-operation count for
 * dense decoders (Hoffmann 2022, Table A4). Recomputed forward passes are not counted.
 */
export function trainingFlops(parameters: number, tokens: number): number {
  return (
    FLOPS_PER_PARAMETER_AND_TOKEN *
    requirePositive('parameters', parameters) *
    requirePositive('tokens', tokens)
  );
}
