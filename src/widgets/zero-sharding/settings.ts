import { declareSettings, integer, oneOfNumbers, type StateOf } from '../shared/settings.ts';

export const title = 'Memory shared out over GPUs';
/** what one can do with it: for its page and the gallery */
export const about =
  'Fill GPUs to scale with weights, gradients and optimiser states; share them out by ZeRO stages 1 to 3, and see what is sent for it.';

/** Gigabytes of an A100’s two makes. */
export const CARDS = [40, 80] as const;
export const STAGES = [0, 1, 2, 3] as const;

export const LIMITS = {
  parameters: { min: 1e6, max: 1e13, describe: 'a whole number from 1 million to 10 trillion' },
  gpus: { min: 1, max: 100_000 },
} as const;

/** The example of Rajbhandari 2020, Fig. 1. */
export const settings = declareSettings({
  /** Ψ */
  parameters: integer(LIMITS.parameters, 7.5e9),
  /** N_d */
  gpus: integer(LIMITS.gpus, 64),
  stage: oneOfNumbers(STAGES, 1),
  card: oneOfNumbers(CARDS, 80),
});
export type State = StateOf<typeof settings>;
