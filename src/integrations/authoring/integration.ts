import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { AuthorError } from '../../course/findings.ts';
import type { CoursePlugin } from '../../course/loader.ts';
import { CONTENT } from '../../course/read/lists.ts';
import { checkContent, type CheckedCourse } from './check-content.ts';
import { lessonPlugin } from './plugin.ts';

/** What makes Astro read a course: its collections, lessons and author checks share one parse. */
export interface Authoring extends AstroIntegration {
  /** remark plugin for lessons */
  lessons: ReturnType<typeof lessonPlugin>;
}

/**
 * Checks the whole content before Astro reads it. A build stops at a problem; while authors write,
 * problems are printed at the start and whenever a file of the content changes.
 * @param root folder of the project
 */
export function authoring(root: string): Authoring {
  let course: Promise<CheckedCourse> | undefined;
  const current = () => (course ??= checkContent(root));
  return {
    name: 'authoring',
    lessons: lessonPlugin(current),
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        const held: CoursePlugin = { name: 'course', api: { current } };
        updateConfig({ vite: { plugins: [held] } });
        if (command !== 'build') return;
        const { problems } = await current();
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
        const announce = async () => {
          const { problems } = await current();
          if (problems.length > 0) logger.error(`\n${new AuthorError(problems).message}`);
        };
        void announce();
        // Before all others, so that whoever asks after a change gets the course as it is now.
        server.watcher.prependListener('all', (_event: string, path: string) => {
          if (!relative(root, path).replaceAll('\\', '/').startsWith(CONTENT)) return;
          course = undefined;
          void announce();
        });
      },
    },
  };
}
