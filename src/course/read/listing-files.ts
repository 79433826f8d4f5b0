import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { LANGUAGES } from '../../schemas/listing.ts';
import { identifier } from '../../schemas/text.ts';

/** Folder of the listings, a folder a lesson in it, from the root of the project. */
export const CODE = 'src/content/code';

/** Files of one listing: they share a name, and each ending has its part. */
export interface ListingFile {
  lesson: string;
  id: string;
  /** `py` or `sh`; undefined if there is no code */
  ending: keyof typeof LANGUAGES | undefined;
  /** endings of all files of this name */
  endings: readonly string[];
}

const endingsOfCode = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[];

/** @param root folder of the project */
export function listingFiles(root: string): ListingFile[] {
  return foldersIn(join(root, CODE)).flatMap((lesson) => {
    const files = filesOf(root, lesson).filter(isNamedRight);
    const ids = [...new Set(files.map((file) => file.slice(0, -extname(file).length)))];
    return ids.map((id) => {
      const endings = files
        .filter((file) => file.startsWith(`${id}.`))
        .map((file) => extname(file).slice(1));
      return { lesson, id, endings, ending: endingsOfCode.find((each) => endings.includes(each)) };
    });
  });
}

/** Files that are no part of a listing. */
export const strayListingFiles = (root: string): string[] =>
  foldersIn(join(root, CODE)).flatMap((lesson) =>
    filesOf(root, lesson)
      .filter((file) => !isNamedRight(file))
      .map((file) => `${CODE}/${lesson}/${file}`),
  );

/** The ids of the listings by the slug of their lesson. */
export function listingNames(root: string): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { lesson, id, ending } of listingFiles(root))
    if (ending !== undefined) names.set(lesson, (names.get(lesson) ?? new Set()).add(id));
  return names;
}

const isNamedRight = (file: string): boolean => {
  const ending = extname(file);
  return (
    [...endingsOfCode, 'json', 'out'].includes(ending.slice(1)) &&
    identifier.safeParse(file.slice(0, -ending.length)).success
  );
};

const filesOf = (root: string, lesson: string): string[] =>
  readdirSync(join(root, CODE, lesson))
    .filter((file) => !file.startsWith('.'))
    .sort();

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
