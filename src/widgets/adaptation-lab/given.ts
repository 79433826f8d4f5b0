import type { Method } from '../../models/transformer/adaptation.ts';

/** What the figure begins with, if a lesson says nothing else. */
export const given: Method = 'full';
