import type { Plugin } from 'vite';

/**
 * What all islands share and must exist once: the framework and its hooks. What JSX is compiled to
 * is small, keeps nothing that islands share, and costs a request and 200 bytes more where it
 * stands alone.
 */
const isFramework = (module: string): boolean =>
  /\/node_modules\/preact\/(?:hooks\/)?dist\//.test(module.replaceAll('\\', '/'));

/**
 * Notes which files of the browser's script hold the framework, by the modules they are made of.
 * @param found where their paths go, from the root of the site
 */
export const findFramework = (found: Set<string>): Plugin => ({
  name: 'find-framework',
  generateBundle(_options, bundle) {
    if (this.environment.name !== 'client') return;
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && chunk.moduleIds.some(isFramework)) found.add(chunk.fileName);
    }
  },
});
