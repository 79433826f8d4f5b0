/** File at the root of the course that says what the edition consists of. */
export const EDITION_LIST = 'edition.json';
/** The service worker, at the root of the course because it answers for what lies below it. */
export const WORKER = 'sw.js';

/** All that an edition consists of when it is read offline: each file by what it holds. */
export interface EditionList {
  version: 1;
  /** changes with every byte of every file */
  build: string;
  /** six characters that change with what lessons and questions say */
  id: string;
  /** as in 2026-11-22 */
  date: string;
  lessons: readonly ListedLesson[];
  files: readonly ListedFile[];
}

export interface ListedLesson {
  slug: string;
  title: string;
  /** changes with its text and its questions */
  hash: string;
}

/** Path from the root of the course, the start of its SHA-256 in hexadecimal, size in bytes. */
export type ListedFile = readonly [path: string, hash: string, bytes: number];

/** How many hexadecimal digits of a hash a list holds. */
export const HASH_DIGITS = 20;

const isFile = (file: unknown): file is ListedFile =>
  Array.isArray(file) &&
  typeof file[0] === 'string' &&
  typeof file[1] === 'string' &&
  typeof file[2] === 'number';

const isLesson = (lesson: unknown): lesson is ListedLesson => {
  const { slug, title, hash } = (lesson ?? {}) as Record<string, unknown>;
  return [slug, title, hash].every((field) => typeof field === 'string');
};

/** A list as it came from a host or a cache. @throws Error if it is none that this code can read */
export function readList(value: unknown): EditionList {
  const list = (value ?? {}) as Partial<Record<keyof EditionList, unknown>>;
  if (
    list.version !== 1 ||
    ![list.build, list.id, list.date].every((field) => typeof field === 'string') ||
    !Array.isArray(list.lessons) ||
    !list.lessons.every(isLesson) ||
    !Array.isArray(list.files) ||
    !list.files.every(isFile)
  )
    throw new Error(`${EDITION_LIST} is no list of an edition`);
  return list as EditionList;
}

/** Sum of the sizes of files, in bytes. */
export const bytesOf = (files: readonly ListedFile[]): number =>
  files.reduce((sum, [, , bytes]) => sum + bytes, 0);

/** Titles of the lessons that `after` has and `before` has not, or not as they are now. */
export function changedLessons(before: EditionList, after: EditionList): string[] {
  const known = new Map(before.lessons.map(({ slug, hash }) => [slug, hash]));
  return after.lessons
    .filter(({ slug, hash }) => known.get(slug) !== hash)
    .map(({ title }) => title);
}

/** The file that a page or file of the course is, from its address below the root. */
export const fileAt = (path: string): string =>
  path === '' || path.endsWith('/') ? `${path}index.html` : path;

/** The address of a file below the root, as every host knows it: that of a page is its folder's. */
export const addressOfFile = (file: string): string =>
  file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
