/** How a model is adapted: every weight, LoRA, a soft prompt, or every weight without a base. */
export const METHODS = ['full', 'lora', 'soft-prompt', 'scratch'] as const;
export type Method = (typeof METHODS)[number];
