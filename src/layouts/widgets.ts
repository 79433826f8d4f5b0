import type { z } from 'astro/zod';
import { tagOf } from '../course/tag-set.ts';
import type { widget } from '../schemas/widget.ts';
import { allOf } from '../course/entries.ts';

type About = z.infer<typeof widget>;

export interface CourseWidget extends About {
  /** its folder, and its address: `/widgets/<name>/` */
  name: string;
  /** the tag that shows it in a lesson */
  tag: string;
  /** the lesson that introduces it: the first that shows it */
  lesson: { slug: string; title: string; order: number };
}

const abouts = import.meta.glob<About>(['../widgets/*/settings.ts', '!../widgets/shared/*'], {
  eager: true,
});

/** All widgets, in the order in which the lessons introduce them. */
export async function loadWidgets(): Promise<CourseWidget[]> {
  const about = new Map(
    Object.entries(abouts).map(([path, { title, about }]) => {
      const name = path.split('/').at(-2) ?? '';
      return [tagOf(name), { title, about, name }] as const;
    }),
  );
  const lessons = (await allOf('lessons')).toSorted((a, b) => a.data.order - b.data.order);
  const introduced = new Map<string, CourseWidget>();
  for (const lesson of lessons) {
    for (const tag of lesson.data.use.figures) {
      const found = about.get(tag);
      if (!found || introduced.has(tag)) continue;
      introduced.set(tag, {
        ...found,
        tag,
        lesson: { slug: lesson.id, title: lesson.data.title, order: lesson.data.order },
      });
    }
  }
  return [...introduced.values()];
}
