import { suggest } from '../../../course/findings.ts';
import type { Course } from '../../../course/read-course.ts';
import type { ContentCheck } from '../check.ts';

type Lesson = Course['lessons'][number];

/** Each lesson has one place in the course, in a module that exists. */
export const checkPlan: ContentCheck = ({ lessons, modules }, reportIn) => {
  const taken = new Map<number, Lesson>();
  const known = new Set(modules.map(({ id }) => id));
  for (const lesson of lessons) {
    const { slug, data, file, frontmatter } = lesson;
    if (!data) continue;
    const first = taken.get(data.order);
    if (first) {
      reportIn(file)(frontmatter?.place(['order']), {
        problem: 'Two lessons have one place in the course',
        expected: 'an order of its own for each lesson',
        found: `order ${data.order} in "${slug}" and in ${where(first)}`,
        repair: 'change one of the two',
      });
    } else {
      taken.set(data.order, lesson);
    }
    if (known.has(data.module)) continue;
    reportIn(file)(frontmatter?.place(['module']), {
      problem: 'Unknown module',
      expected: 'an id of modules.json',
      found: `"${data.module}"`,
      repair: suggest(data.module, known, 'add it to modules.json'),
    });
  }
};

const where = ({ slug, file, frontmatter }: Lesson): string =>
  `"${slug}" (${file}:${frontmatter?.place(['order']).line ?? ''})`;
