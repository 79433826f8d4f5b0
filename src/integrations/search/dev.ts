import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/**
 * While authors write, search answers from the index of the last build: it finds what was built
 * then, and says so on the terminal.
 */
export function searchWhileWriting(): AstroIntegration {
  let index = '';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        index = join(fileURLToPath(config.outDir), 'search');
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!existsSync(index)) {
          logger.info('Search has nothing to answer from until "npm run build" has run once.');
        } else {
          const built = statSync(index).mtime.toLocaleString('en-GB');
          logger.info(`Search answers from the build of ${built}; "npm run build" makes it new.`);
        }
        // Looked up at each request, so that a build is answered from as soon as it is there.
        server.middlewares.use('/search', sirv(index, { dev: true }));
        // Hits name files, as a built page needs.
        server.middlewares.use((request, _response, next) => {
          request.url = request.url?.replace(/\/index\.html(?=$|\?)/, '/');
          next();
        });
      },
    },
  };
}
