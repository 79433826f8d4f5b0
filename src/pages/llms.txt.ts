import type { APIRoute } from 'astro';
import { paths } from '../course/paths.ts';
import { addressOn } from '../integrations/site-url.ts';
import { loadCourse } from '../layouts/course.ts';
import { COURSE_DESCRIPTION, COURSE_TITLE, LOOKUP_PAGES } from '../layouts/site.ts';

/** The course for programs that read text: every lesson as Markdown, in the form of llmstxt.org. */
export const GET: APIRoute = async ({ site }) => {
  const course = await loadCourse();
  const link = (title: string, path: string, about = ''): string =>
    `- [${title}](${site ? addressOn(site, path) : path.slice(1)})${about && `: ${about}`}`;
  const text = [
    `# ${COURSE_TITLE}`,
    `> ${COURSE_DESCRIPTION}`,
    ...course.flatMap(({ title, lessons }) => [
      `## ${title}`,
      lessons
        .map((lesson) => link(lesson.title, paths.markdown(lesson.slug), lesson.about))
        .join('\n'),
    ]),
    '## Optional',
    LOOKUP_PAGES.map(({ title, href }) => link(title, href)).join('\n'),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
