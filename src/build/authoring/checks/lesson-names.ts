import { suggest } from '../author-error.ts';
import type { ContentCheck } from '../content.ts';
import { valueAt } from '../issue-wording.ts';
import type { Place } from '../report.ts';

/** Wherever a lesson is named, it is one that exists; where a page is linked, one that is written. */
export const checkLessonNames: ContentCheck = (content, reportIn) => {
  const written = new Set(content.lessons.map(({ slug }) => slug));
  const planned = new Set([...written, ...content.upcoming.map(({ id }) => id)]);

  const check = (slug: string, known: ReadonlySet<string>, file: string, place: Place) => {
    if (slug === '' || known.has(slug)) return;
    const early = planned.has(slug);
    reportIn(file)(place, {
      problem: early ? 'A lesson that is not written yet' : 'Unknown lesson',
      expected: `the slug of a ${known === written ? 'written ' : ''}lesson`,
      found: `"${slug}"`,
      repair: early
        ? 'leave this out until the lesson is written'
        : suggest(slug, known, 'name a file of lessons/ without its ending'),
    });
  };

  for (const { data, file, place } of content.glossary) {
    check(data?.lesson ?? '', planned, file, place('lesson'));
  }
  for (const { data, file, place } of content.errata) {
    check(data?.lesson ?? '', written, file, place('lesson'));
  }
  for (const { slug, file } of content.korean) check(slug, written, file, {});
  for (const { slug, source } of content.translations) check(slug, written, source.file, {});
  for (const { slug, source } of content.questions) {
    check(slug, written, source.file, source.place(['lesson']));
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
