import { createInstance } from 'pagefind-client';
import { language } from 'search-facts';
import type { SearchGlobals } from './engine-types.ts';

// Each language has an engine of its own: Pagefind keeps one WebAssembly module for all indexes of
// a script, and so the stemmer of whichever came first.
((globalThis as SearchGlobals).courseEngines ??= {})[language] = {
  open: (folder) =>
    createInstance({
      basePath: folder,
      baseUrl: '/',
      language,
      // A page from disk may not start a worker; an index of a course is searched in milliseconds.
      noWorker: true,
      ranking: { metaWeights: { title: 5, aliases: 4, description: 1, module: 0.2 } },
    }),
};
