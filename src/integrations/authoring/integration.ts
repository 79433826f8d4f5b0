import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { AuthorError } from '../../course/findings.ts';
import type { CoursePlugin } from '../../course/loader.ts';
import { checkContent, type CheckedCourse } from './check-content.ts';
import { watchContent, withoutText } from './dev.ts';
import { growSlowly } from '../memory.ts';
import { formulas } from './formulas.ts';
import { lessonPlugin } from './plugin.ts';
import { readOnce } from './read-once.ts';

/** What makes Astro read a course: its collections, lessons and author checks share one parse. */
interface Authoring extends AstroIntegration {
  /** remark plugin for lessons */
  lessons: ReturnType<typeof lessonPlugin>;
  /** remark plugin that takes the place of the parser */
  parsed: ReturnType<typeof readOnce>;
  /** rehype plugin for formulas */
  formulas: ReturnType<typeof formulas>;
}

/**
 * Checks the whole content before Astro reads it. A build stops at a problem; while authors write,
 * problems are printed at the start and whenever a file of the content changes.
 * @param root folder of the project
 */
export function authoring(root: string): Authoring {
  let course: Promise<CheckedCourse> | undefined;
  /** set by a build, in which nothing changes any more */
  let read: CheckedCourse['course'] | undefined;
  const current = () => (course ??= checkContent(root));
  return {
    name: 'authoring',
    lessons: lessonPlugin(current),
    parsed: readOnce(() => read),
    formulas: formulas(() => read !== undefined),
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        const held: CoursePlugin = { name: 'course', api: { current } };
        updateConfig({ vite: { plugins: [held, withoutKnownWarnings] } });
        if (command === 'dev') {
          updateConfig({ vite: { plugins: [withoutText(root, current)] } });
        }
        if (command !== 'build') return;
        growSlowly();
        const { course: checked, problems } = await current();
        read = checked;
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
        const forget = () => {
          course = undefined;
        };
        watchContent({ root, current, forget }, server, logger);
      },
    },
  };
}

/**
 * Keeps silent about a mark that Astro gives each lesson and that means nothing once it is bundled;
 * nobody could mend it.
 */
const withoutKnownWarnings: Plugin = {
  name: 'without-known-warnings',
  onLog: (_level, { code, message }) =>
    code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('"use astro:head-inject"')
      ? false
      : undefined,
};
