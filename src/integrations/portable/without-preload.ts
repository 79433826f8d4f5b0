import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * Makes Vite leave `import()` alone. By itself it asks for what a module needs ahead of time, by
 * addresses from the root of the host, which fail in a sub-folder; and the code for it would be
 * half of the page script.
 */
export const withoutPreload: Plugin = {
  name: 'without-preload',
  enforce: 'pre',
  // Astro sets this option itself, so it counts only from here.
  configEnvironment: (name) =>
    name === 'client' ? { build: { modulePreload: false } } : undefined,
  // The call around each import() stays, with nothing to do.
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
};
