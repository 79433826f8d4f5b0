import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { AuthorError } from '../../course/findings.ts';
import { readLesson } from '../../course/lesson-use.ts';
import { setHeadingIds } from '../../course/read/heading-ids.ts';
import type { CheckedCourse } from './check-content.ts';
import { expandInlineTags } from './inline-tags.ts';

/**
 * Remark plugin for lessons: numbers figures, equations, listings and exercises, and turns citations, terms and
 * references to figures into links.
 *
 * @param current the course as it stands
 * @throws AuthorError naming file, line, expectation, finding and repair of every slip in the lesson
 */
export function lessonPlugin(current: () => Promise<CheckedCourse>) {
  return () =>
    async (tree: Root, file: VFile): Promise<void> => {
      const path = file.path.startsWith('file:') ? fileURLToPath(file.path) : resolve(file.path);
      if (!path.endsWith('.mdx') || tree.children.length === 0) return;
      const { course, knowledge, problems } = await current();
      const name = relative(course.root, path).replaceAll('\\', '/');
      const own = problems.filter((problem) => problem.file === name);
      if (own.length > 0) throw new AuthorError(own);

      const slug = basename(path, '.mdx');
      const asked = course.asked.get(slug) ?? new Set();
      const lesson = readLesson(tree, asked, course.tags, () => undefined);
      setHeadingIds(lesson.headings);
      for (const { node, number, kind } of lesson.found) {
        if (kind === 'listing')
          node.attributes.push({ type: 'mdxJsxAttribute', name: 'lesson', value: slug });
        if (number === undefined) continue;
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'number', value: number });
      }
      expandInlineTags(lesson.found, knowledge.references, lesson.labels);
    };
}
