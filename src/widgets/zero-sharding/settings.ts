import { declareSettings, integer, oneOfNumbers, type StateOf } from '../shared/settings.ts';

export const STAGES = [0, 1, 2, 3] as const;
/** Gigabytes of usual cards. */
export const CARDS = [16, 24, 40, 48, 80, 141] as const;
export const LIMITS = {
  parameters: { min: 1, max: 1e13 },
  gpus: { min: 1, max: 16_384 },
} as const;

export const settings = declareSettings({
  parameters: integer(LIMITS.parameters, 7.5e9),
  gpus: integer(LIMITS.gpus, 64),
  stage: oneOfNumbers(STAGES, 0),
  card: oneOfNumbers(CARDS, 80),
});
export type State = StateOf<typeof settings>;

/** Cases worth a look. */
export const EXAMPLES = [
  ['paper', 'The paper’s 7.5 billion', { parameters: 7.5e9, gpus: 64, card: 80 }],
  ['seventy', '70 billion on 8 cards', { parameters: 7e10, gpus: 8, card: 80 }],
  [
    'bloomberg',
    'BloombergGPT in a group of 128',
    { parameters: 50_558_868_480, gpus: 128, card: 40 },
  ],
] as const satisfies readonly (readonly [string, string, Partial<State>])[];
