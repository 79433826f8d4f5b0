import { suggest } from '../author-error.ts';
import type { Content, ContentCheck } from '../content.ts';
import type { Place } from '../report.ts';

interface Planned {
  slug: string;
  order: number | undefined;
  module: string | undefined;
  file: string;
  place: (key: string) => Place | undefined;
}

/** Each lesson has one place in the course, in a module that exists, and is written or to come. */
export const checkPlan: ContentCheck = (content, reportIn) => {
  const taken = new Map<number, Planned>();
  for (const lesson of planned(content)) {
    const { slug, order, module, file, place } = lesson;
    const first = order === undefined ? undefined : taken.get(order);
    if (first) {
      reportIn(file)(place('order'), {
        problem: 'Two lessons have one place in the course',
        expected: 'an order of its own for each lesson, written or upcoming',
        found: `order ${order ?? ''} in "${slug}" and in ${where(first)}`,
        repair: 'change one of the two',
      });
    } else if (order !== undefined) {
      taken.set(order, lesson);
    }
    if (module !== undefined && !content.modules.some(({ id }) => id === module)) {
      reportIn(file)(place('module'), {
        problem: 'Unknown module',
        expected: 'an id of modules.json',
        found: `"${module}"`,
        repair: suggest(
          module,
          content.modules.map(({ id }) => id),
          'add it to modules.json',
        ),
      });
    }
  }
  for (const { id, file, place } of content.upcoming) {
    const written = content.lessons.find(({ slug }) => slug === id);
    if (!written) continue;
    reportIn(file)(place(), {
      problem: 'A lesson is both written and upcoming',
      expected: 'upcoming.json to hold only lessons without a page',
      found: `"${id}", which is ${written.file}`,
      repair: 'take it out of upcoming.json',
    });
  }
};

function planned({ lessons, upcoming }: Content): Planned[] {
  return [
    ...lessons.map(({ slug, data, file, frontmatter }) => ({
      slug,
      order: data?.order,
      module: data?.module,
      file,
      place: (key: string) => frontmatter?.place([key]),
    })),
    ...upcoming.map(({ id, data, file, place }) => ({
      slug: id,
      order: data?.order,
      module: data?.module,
      file,
      place,
    })),
  ];
}

const where = ({ slug, file, place }: Planned): string =>
  `"${slug}" (${file}:${place('order')?.line ?? ''})`;
