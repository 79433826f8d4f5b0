import { join } from 'node:path';
import type { AstroConfig } from 'astro';
import type { Loader } from 'astro/loaders';
import type { Course } from './read-course.ts';

/** What an entry of a collection is made of. */
interface Loaded {
  id: string;
  /** undefined if it does not fit its schema; such an entry is left out */
  data: object | undefined;
  /** of a page in Markdown: its path from the root of the project */
  page?: string;
}

/** The Vite plugin that holds the course for the loaders, which run as another program. */
export interface CoursePlugin {
  name: 'course';
  api: { current: () => Promise<{ course: Course }> };
}

/**
 * Gives a collection the entries that the one reader of content has parsed.
 * @param entriesOf the entries of the collection, each of a name of its own
 */
export const courseLoader = (entriesOf: (course: Course) => readonly Loaded[]): Loader => ({
  name: 'course',
  load: async (context) => {
    const { config, store, watcher } = context;
    const fill = async (): Promise<void> => {
      const { course } = await currentCourse(config);
      const gone = new Set(store.keys());
      for (const { id, data, page } of entriesOf(course)) {
        // While a page does not fit, the one before stays.
        gone.delete(id);
        if (!data) continue;
        const digest = context.generateDigest(JSON.stringify(data));
        const rendered = page === undefined ? {} : { filePath: page, deferredRender: true };
        store.set({ id, data: { ...data }, digest, ...rendered });
        // What did not change is not set again, but its page has to be known all the same.
        if (page !== undefined) store.addModuleImport(page);
      }
      gone.forEach((id) => {
        store.delete(id);
      });
    };
    await fill();
    const content = join('src', 'content');
    watcher?.on('all', (_event, path) => {
      if (path.includes(content)) void fill();
    });
  },
});

function currentCourse({ vite }: AstroConfig): Promise<{ course: Course }> {
  const plugins = (vite.plugins ?? []) as readonly object[];
  const plugin = plugins.find(
    (each): each is CoursePlugin => 'name' in each && each.name === 'course' && 'api' in each,
  );
  if (!plugin) throw new Error('No integration of astro.config.mjs reads the course.');
  return plugin.api.current();
}
