import { getCollection, render } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { LessonFindings } from '../integrations/authoring/plugin.ts';

export interface CourseLesson extends Pick<
  CollectionEntry<'lessons'>['data'],
  'title' | 'order' | 'why' | 'emblem'
> {
  slug: string;
  /** its description: one sentence */
  about: string;
  /** reading time */
  minutes: number;
}

export interface CourseModule {
  id: string;
  title: string;
  question: string;
  lessons: CourseLesson[];
}

/** Words that an attentive reader takes in within a minute, formulas and figures between them. */
const WORDS_A_MINUTE = 220;

/** Reading time in whole minutes. */
export const minutesOf = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));

let course: Promise<CourseModule[]> | undefined;

/** The whole plan of the course in reading order. */
export const loadCourse = (): Promise<CourseModule[]> => {
  // Every page asks; while authors write, lessons change between two pages.
  if (import.meta.env.DEV) return readCourse();
  return (course ??= readCourse());
};

async function readCourse(): Promise<CourseModule[]> {
  const [modules, lessons] = await Promise.all([
    getCollection('modules'),
    getCollection('lessons'),
  ]);
  const read = lessons.map(async (entry): Promise<CourseLesson & { module: string }> => {
    const { title, order, why, emblem, module, description } = entry.data;
    const { remarkPluginFrontmatter } = await render(entry);
    const { words } = remarkPluginFrontmatter as unknown as LessonFindings;
    const minutes = minutesOf(words);
    return { slug: entry.id, title, order, why, emblem, module, about: description, minutes };
  });
  const all = (await Promise.all(read)).sort((a, b) => a.order - b.order);
  const first = (id: string) => all.find(({ module }) => module === id)?.order ?? Infinity;
  return modules
    .map(({ data }) => data)
    .sort((a, b) => first(a.id) - first(b.id))
    .map(({ id, title, question }) => ({
      id,
      title,
      question,
      lessons: all.filter(({ module }) => module === id),
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
