import type { AstroIntegration } from 'astro';

/** Checks that need the whole content folder, before anything is built. */
export function contentChecks(): AstroIntegration {
  return { name: 'content-checks', hooks: {} };
}
