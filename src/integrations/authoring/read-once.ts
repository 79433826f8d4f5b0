import type { Processor } from 'unified';
import type { Course } from '../../course/read-course.ts';

/**
 * Remark plugin that takes the tree of a lesson out of the course, which has parsed the same text in the
 * same dialect for its checks; any other text is parsed.
 *
 * @param checked the course, once it has been read; undefined while lessons may change
 */
export function readOnce(checked: () => Pick<Course, 'lessons'> | undefined) {
  return function (this: Processor): void {
    const { parser } = this;
    if (!parser) throw new Error('Nothing parses lessons.');
    this.parser = (text, file): ReturnType<typeof parser> => {
      const lesson = checked()?.lessons.find(({ body, tree }) => tree && body === text);
      if (!lesson?.tree) return parser(text, file);
      const { tree } = lesson;
      // What follows changes it, and once compiled a lesson needs none.
      lesson.tree = undefined;
      return tree;
    };
  };
}
