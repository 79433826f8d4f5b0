import type { AdaptationPlan } from '../../models/transformer/adaptation.ts';

/** What the page tells the worker; it answers with a `Run` whenever there is something new. */
export type Order =
  | {
      readonly kind: 'start';
      readonly weights: string;
      readonly texts: { readonly domain: string; readonly general: string };
      readonly field: string;
      readonly plan: AdaptationPlan;
      readonly paused: boolean;
    }
  | { readonly kind: 'pause' | 'resume' | 'step' };
