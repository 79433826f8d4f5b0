import { getCollection } from 'astro:content';

export interface CourseLesson {
  slug: string;
  title: string;
  order: number;
  about: string;
  /** false: in the plan, without a page of its own yet */
  written: boolean;
}

export interface CourseModule {
  id: string;
  title: string;
  question: string;
  lessons: CourseLesson[];
}

/** The whole plan of the course in reading order. */
export async function loadCourse(): Promise<CourseModule[]> {
  const [modules, lessons, upcoming] = await Promise.all([
    getCollection('modules'),
    getCollection('lessons'),
    getCollection('upcoming'),
  ]);
  const all = [
    ...lessons.map(({ id, data }) => ({
      ...data,
      slug: id,
      about: data.description,
      written: true,
    })),
    ...upcoming.map(({ id, data }) => ({ ...data, slug: id, written: false })),
  ].sort((a, b) => a.order - b.order);
  const first = (id: string) => all.find(({ module }) => module === id)?.order ?? Infinity;
  return modules
    .map(({ data }) => data)
    .sort((a, b) => first(a.id) - first(b.id))
    .map(({ id, title, question }) => ({
      id,
      title,
      question,
      lessons: all
        .filter(({ module }) => module === id)
        .map(({ slug, title, order, about, written }) => ({ slug, title, order, about, written })),
    }));
}

/** The written lessons before and after one, if any. */
export function neighbours(
  course: readonly CourseModule[],
  slug: string,
): { previous: CourseLesson | undefined; next: CourseLesson | undefined } {
  const written = course.flatMap(({ lessons }) => lessons).filter((lesson) => lesson.written);
  const place = written.findIndex((lesson) => lesson.slug === slug);
  return { previous: written[place - 1], next: place < 0 ? undefined : written[place + 1] };
}
