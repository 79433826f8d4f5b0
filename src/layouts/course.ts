import { getCollection } from 'astro:content';

export interface CourseLesson {
  slug: string;
  title: string;
  order: number;
  about: string;
}

export interface CourseModule {
  id: string;
  title: string;
  question: string;
  lessons: CourseLesson[];
}

/** The whole plan of the course in reading order. */
export async function loadCourse(): Promise<CourseModule[]> {
  const [modules, lessons] = await Promise.all([
    getCollection('modules'),
    getCollection('lessons'),
  ]);
  const all = lessons
    .map(({ id, data }) => ({ ...data, slug: id, about: data.description }))
    .sort((a, b) => a.order - b.order);
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
        .map(({ slug, title, order, about }) => ({ slug, title, order, about })),
    }));
}

/** The lessons before and after one, if any. */
export function neighbours(
  course: readonly CourseModule[],
  slug: string,
): { previous: CourseLesson | undefined; next: CourseLesson | undefined } {
  const lessons = course.flatMap((module) => module.lessons);
  const place = lessons.findIndex((lesson) => lesson.slug === slug);
  return { previous: lessons[place - 1], next: place < 0 ? undefined : lessons[place + 1] };
}
