/**
 * Every address of the course, from the root of the site: what links to a page, and the file that
 * is built for it. The build makes the addresses relative.
 */
export const paths = {
  home: '/',
  /** all modules and lessons */
  plan: '/#plan',
  lesson: (slug: string, place?: string): string => at(`/lessons/${slug}/`, place),
  /** the lesson as Markdown */
  markdown: (slug: string): string => `/lessons/${slug}/${slug}.md`,
  korean: (slug: string): string => `/ko/lessons/${slug}/`,
  widgets: '/widgets/',
  /** @param state as behind the `?` of a shared link */
  widget: (name: string, state?: string): string =>
    at(`/widgets/${name}/`, state === undefined ? undefined : `${name}?${state}`),
  glossary: (term?: string): string => at('/glossary/', term),
  references: (work?: string): string => at('/references/', work),
  errata: (place?: string): string => at('/errata/', place),
  credits: '/credits/',
  code: '/code/',
  /** the ways to take the course along */
  offline: '/offline/',
  /** the whole course on one page, to print */
  print: '/print/',
  /** the whole course in one file */
  zip: '/adapting-language-models.zip',
  /** the whole course for e-readers */
  epub: '/adapting-language-models.epub',
  /** a lesson that needs no other file */
  single: (slug: string): string => `/single/${slug}.html`,
  /** a widget that needs no other file, and may stand in a frame */
  singleWidget: (name: string): string => `/single/widgets/${name}.html`,
  /** a listing or notebook, as a file */
  codeFile: (lesson: string, file: string): string => `/code/${lesson}/${file}`,
} as const;

/**
 * Places on a page that links, saved answers and cards name: they stay for good, as the ids of the
 * content do.
 */
export const places = {
  /** a term, in the list at the end of a lesson */
  term: (id: string): string => `term-${id}`,
  /** a cited work, in the list at the end of a lesson */
  reference: (id: string): string => `ref-${id}`,
  /** the reason for a choice; no other id has a point in it */
  answer: (question: string, choice: string): string => `${question}.${choice}`,
  /** the corrections to a lesson, on the page of errata */
  corrections: (lesson: string): string => `lesson-${lesson}`,
  /** the table behind a figure */
  data: (figure: string): string => `${figure}-data`,
  /** the heading of an exercise */
  title: (exercise: string): string => `${exercise}-title`,
} as const;

/** The file that is built for an address, from the root of the site. */
export const fileOf = (path: string): string => `${path.slice(1)}index.html`;

const at = (path: string, place: string | undefined): string =>
  place === undefined ? path : `${path}#${place}`;
