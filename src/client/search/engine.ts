import { createInstance } from 'pagefind-client';
import { language, languages, suggestions } from 'search-facts';
import type { SearchGlobals } from './engine-types.ts';
import { fetch } from './packed-fetch.ts';

// Each language has an engine of its own: Pagefind keeps one WebAssembly module for all indexes of
// a script, and so the stemmer of whichever came first.
((globalThis as SearchGlobals).courseSearch ??= {})[language] = {
  languages,
  suggestions,
  open: (folder) =>
    createInstance({
      basePath: folder,
      baseUrl: '/',
      language,
      excerptLength: 24,
      excerptEllipsis: '…',
      // A page from disk may not start a worker; an index of a course is searched in milliseconds.
      noWorker: true,
      ranking: { metaWeights: { title: 5, aliases: 4, description: 1, module: 0.2 } },
    }),
  read: fetch,
};
