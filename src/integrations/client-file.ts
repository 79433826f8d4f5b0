import { fileURLToPath } from 'node:url';

/**
 * Path of a file of `client/`. The build bundles some by themselves instead of importing them: this is the
 * only place that knows where they stand.
 */
export const clientFile = (name: string): string =>
  fileURLToPath(new URL(`../client/${name}`, import.meta.url));
