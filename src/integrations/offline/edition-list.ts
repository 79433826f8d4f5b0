import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EDITION_LIST, HASH_DIGITS } from '../../shared/edition-list.ts';
import type { EditionList, ListedFile, ListedLesson } from '../../shared/edition-list.ts';
import type { StudyCourse } from '../../shared/study-course.ts';
import { HOST_ONLY, matchesOne } from '../site/host-only.ts';
import { ASSETS, CLASSIC, filesIn, writeFileOf } from '../site/site.ts';
import type { Site } from '../site/site.ts';

/** What is read from disk only; over http there are the same things in pieces. */
const FROM_DISK = [new RegExp(`^${ASSETS}/${CLASSIC.modules}\\.`), /^search\/[^/]+\/pack\.js$/];
const STUDY = 'study/course.js';

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, HASH_DIGITS);

/** Writes the list of what the edition consists of; comes last, since it holds the hash of each file. */
export async function writeEditionList(site: Pick<Site, 'dist' | 'files'>): Promise<void> {
  const list = await editionListOf(site.dist);
  await writeFileOf(site, EDITION_LIST, JSON.stringify(list));
}

/** @param dist folder of a finished build */
export async function editionListOf(dist: string): Promise<EditionList> {
  const files: ListedFile[] = [];
  let study: StudyCourse | undefined;
  for (const path of await filesIn(dist)) {
    if (matchesOne(path, [...HOST_ONLY, ...FROM_DISK])) continue;
    const bytes = await readFile(join(dist, path));
    files.push([path, hashOf(bytes), bytes.length]);
    if (path === STUDY) study = readStudy(bytes.toString());
  }
  return {
    version: 1,
    build: hashOf(JSON.stringify(files)),
    id: study?.edition.id ?? '',
    date: study?.edition.date ?? '',
    lessons: study?.lessons.map(listedLesson) ?? [],
    files,
  };
}

const listedLesson = ({
  slug,
  title,
  sections,
  questions,
}: StudyCourse['lessons'][number]): ListedLesson => ({
  slug,
  title,
  hash: hashOf(JSON.stringify([title, sections, questions])),
});

/** The facts of a course in the script that brings them to a page. */
const readStudy = (script: string): StudyCourse =>
  JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1)) as StudyCourse;
