import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from './content.ts';

/** The files that the site will have, and what a link to a place on one of them can name. */
export type SiteMap = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** @returns by path from the root of the site; undefined ids where only the built page knows them */
export function siteMap(content: Content): SiteMap {
  const { root, lessons, korean, widgets, glossary, references, errata } = content;
  const corrected = new Set(errata.map(({ data }) => `lesson-${data?.lesson ?? ''}`));
  return new Map<string, ReadonlySet<string> | undefined>([
    ...filesIn(join(root, 'public')).map((path) => [path, undefined] as const),
    ...filesIn(join(root, 'src/pages'))
      .filter((path) => path.endsWith('.astro') && !path.includes('['))
      .map((path) => [builtAs(path.replace(/\.astro$/, '')), undefined] as const),
    ['glossary/index.html', idsOf(glossary)],
    ['references/index.html', idsOf(references)],
    ['errata/index.html', new Set([...idsOf(errata), ...corrected])],
    ...widgets.map(({ name }) => [`widgets/${name}/index.html`, undefined] as const),
    ...korean.map(({ slug }) => [`ko/lessons/${slug}/index.html`, undefined] as const),
    ...lessons.map(({ slug }) => [`lessons/${slug}/index.html`, lessonIds(content, slug)] as const),
  ]);
}

const idsOf = (entries: readonly { id: string }[]): Set<string> =>
  new Set(entries.map(({ id }) => id));

function lessonIds({ uses, errata, questions }: Content, slug: string): Set<string> | undefined {
  const use = uses.get(slug);
  if (!use) return undefined;
  const cited = errata.flatMap(({ data }) =>
    data?.lesson === slug ? data.cite.map(({ id }) => id) : [],
  );
  const answers = questions
    .filter((file) => file.slug === slug)
    .flatMap((file) => file.questions)
    .flatMap(({ id, data }) =>
      data?.kind === 'choice' ? data.choices.map((choice) => `${id}.${choice.id}`) : [],
    );
  return new Set([
    ...use.ids,
    ...answers,
    ...use.terms.map((id) => `term-${id}`),
    ...[...use.citations, ...cited].map((id) => `ref-${id}`),
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
