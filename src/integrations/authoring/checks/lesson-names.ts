import { suggest } from '../../../course/findings.ts';
import type { ContentCheck } from '../check.ts';
import { valueAt } from '../../../course/read/issue-wording.ts';
import type { Place } from '../../../course/report.ts';

/** Wherever a lesson is named, it is one that exists. */
export const checkLessonNames: ContentCheck = (content, reportIn) => {
  const known = new Set(content.lessons.map(({ slug }) => slug));

  const check = (slug: string, file: string, place: Place) => {
    if (slug === '' || known.has(slug)) return;
    reportIn(file)(place, {
      problem: 'Unknown lesson',
      expected: 'the slug of a lesson',
      found: `"${slug}"`,
      repair: suggest(slug, known, 'name a file of lessons/ without its ending'),
    });
  };

  for (const { data, file, place } of [...content.glossary, ...content.errata]) {
    check(data?.lesson ?? '', file, place('lesson'));
  }
  for (const { slug, file } of content.korean) check(slug, file, {});
  for (const { slug, source } of content.translations) check(slug, source.file, {});
  for (const { slug, source } of content.questions) {
    check(slug, source.file, source.place(['lesson']));
  }
  for (const { slug, source } of [...content.questions, ...content.translations]) {
    const lesson = valueAt(source.data, ['lesson']);
    if (typeof lesson !== 'string' || lesson === slug) continue;
    reportIn(source.file)(source.place(['lesson']), {
      problem: 'A file with the name of another lesson',
      expected: `"${slug}", the name of the file`,
      found: `"${lesson}"`,
      repair: `rename the file to ${lesson}.json, or write "${slug}"`,
    });
  }
};
