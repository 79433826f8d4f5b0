import type { Course } from './settings.ts';

/** What the page tells the worker; it answers with a `Run` whenever there is something new. */
export type Order =
  | {
      readonly kind: 'start';
      readonly weights: string;
      readonly texts: { readonly domain: string; readonly general: string };
      readonly course: Course;
      readonly paused: boolean;
    }
  | { readonly kind: 'pause' | 'resume' | 'step' };
