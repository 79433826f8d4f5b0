import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadLesson } from '../../course/lesson-use.ts';
import type { Course } from '../../course/read-course.ts';
import { fileOf, paths, places } from '../../course/paths.ts';

/** The files that the site will have, and what a link to a place on one of them can name. */
export type SiteMap = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** @returns by path from the root of the site; undefined ids where only the built page knows them */
export function siteMap(course: Course): SiteMap {
  const { root, lessons, korean, widgets, glossary, references, errata } = course;
  const corrections = Map.groupBy(errata, ({ data }) => data?.lesson ?? '');
  const corrected = [...corrections.keys()].map(places.corrections);
  const questions = new Map(course.questions.map((file) => [file.slug, file.questions]));
  const idsOn = (slug: string): ReadonlySet<string> | undefined => {
    const lesson = course.uses.get(slug);
    return lesson && lessonIds(lesson, corrections.get(slug) ?? [], questions.get(slug) ?? []);
  };
  return new Map<string, ReadonlySet<string> | undefined>([
    ...filesIn(join(root, 'public')).map((path) => [path, undefined] as const),
    ...filesIn(join(root, 'src/pages'))
      .filter((path) => path.endsWith('.astro') && !path.includes('['))
      .map((path) => [builtAs(path.replace(/\.astro$/, '')), undefined] as const),
    [fileOf(paths.glossary()), idsOf(glossary)],
    [fileOf(paths.references()), idsOf(references)],
    [fileOf(paths.errata()), new Set([...idsOf(errata), ...corrected])],
    ...widgets.map(({ name }) => [fileOf(paths.widget(name)), undefined] as const),
    ...korean.map(({ slug }) => [fileOf(paths.korean(slug)), undefined] as const),
    ...lessons.map(({ slug }) => [fileOf(paths.lesson(slug)), idsOn(slug)] as const),
  ]);
}

const idsOf = (entries: readonly { id: string }[]): Set<string> =>
  new Set(entries.map(({ id }) => id));

function lessonIds(
  { ids, use }: ReadLesson,
  corrections: Course['errata'],
  questions: Course['questions'][number]['questions'],
): Set<string> {
  const cited = corrections.flatMap(({ data }) => data?.cite.map(({ id }) => id) ?? []);
  const answers = questions.flatMap(({ id, data }) =>
    data?.kind === 'choice' ? data.choices.map((choice) => places.answer(id, choice.id)) : [],
  );
  return new Set([
    ...ids,
    ...answers,
    ...use.terms.map(places.term),
    ...[...use.citations, ...cited].map(places.reference),
  ]);
}

/** `credits` is built as `credits/index.html`, `index` and `404` as files. */
const builtAs = (path: string): string =>
  /(^|\/)(index|404)$/.test(path) ? `${path}.html` : `${path}/index.html`;

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
}
