import type { CollectionEntry } from 'astro:content';
import { planOf } from '../course/plan.ts';
import { allOf } from '../course/entries.ts';

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
  if (import.meta.env.DEV) return readPlan();
  return (course ??= readPlan());
};

async function readPlan(): Promise<CourseModule[]> {
  const modules = await allOf('modules');
  const lessons = (await allOf('lessons')).map(({ id, data }) => {
    const { title, order, why, emblem, module, description, use } = data;
    return {
      ...{ slug: id, title, order, why, emblem, module },
      ...{ about: description, minutes: minutesOf(use.words) },
    };
  });
  return planOf(
    modules.map(({ data }) => data),
    lessons,
  );
}
