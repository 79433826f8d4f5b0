import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AuthorError } from './author-error.ts';
import { checkContent } from './check-content.ts';
import { CONTENT } from './lists.ts';

/**
 * Checks the whole content before Astro reads it. A build stops at a problem; while authors write,
 * problems are printed at the start and whenever a file of the content changes.
 */
export function contentChecks(): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const problems = await checkContent(fileURLToPath(config.root));
        if (problems.length === 0) return;
        // An error thrown here would be announced as unhandled; from Vite's hook it is printed alone.
        const stop = {
          name: 'stop-at-author-errors',
          config: () => {
            throw new AuthorError(problems);
          },
        };
        updateConfig({ vite: { plugins: [stop] } });
      },
      'astro:server:setup': ({ server, logger }) => {
        const { root } = server.config;
        const check = async () => {
          const problems = await checkContent(root);
          if (problems.length > 0) logger.error(`\n${new AuthorError(problems).message}`);
        };
        void check();
        server.watcher.on('change', (path) => {
          if (path.replaceAll('\\', '/').includes(`/${CONTENT}/`)) void check();
        });
      },
    },
  };
}
