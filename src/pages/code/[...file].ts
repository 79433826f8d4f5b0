import { loadCourse } from '../../layouts/course.ts';
import { listingsOf } from '../../layouts/listings.ts';
import { knownLibraries, listings } from '../../listings/course.ts';
import { notebook } from '../../listings/notebook.ts';

/** Every listing as a file, and the listings of each lesson as a notebook. */
export async function getStaticPaths() {
  const lessons = (await loadCourse()).flatMap((module) => module.lessons);
  const notebooks = await Promise.all(
    lessons.map(async ({ slug, title, about }) => {
      const shown = await listingsOf(slug);
      return {
        params: { file: `${slug}/${slug}.ipynb` },
        props: { text: notebook(shown, knownLibraries, { title, about }) },
        shown,
      };
    }),
  );
  return [
    ...listings.map(({ lesson, file, code }) => ({
      params: { file: `${lesson}/${file}` },
      props: { text: code },
    })),
    ...notebooks.filter(({ shown }) => shown.length > 0),
  ];
}

export const GET = ({ props }: { props: { text: string } }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
