import type { SearchGlobals } from './engine-types.ts';

/** Address of the course's first page, in whatever folder the course lies; ends in a slash. */
export const siteRoot = (): URL =>
  new URL((globalThis as SearchGlobals).courseRoot ?? '/', location.href);
