import type { First } from './settings.ts';

/** What the figure begins with, if a lesson says nothing else. */
export const given: First = { method: 'full', wide: false };
