import type { Problem } from './findings.ts';
import { readLesson, type ReadLesson } from './lesson-use.ts';
import { listingNames } from './read/listing-files.ts';
import { readLists, type Lists } from './read/lists.ts';
import { isEmpty, readPages, type Pages } from './read/pages.ts';
import { reportTo } from './report.ts';
import { readTagSet, type TagSet } from './tag-set.ts';

/** All that authors wrote, read once. */
export interface Course extends Lists, Pages {
  /** folder of the project */
  root: string;
  tags: TagSet;
  /** ids of all questions of a lesson, by its slug */
  asked: ReadonlyMap<string, ReadonlySet<string>>;
  /** ids of the listings of a lesson, by its slug */
  listings: ReadonlyMap<string, ReadonlySet<string>>;
  /** what each lesson uses, by slug; lessons that cannot be parsed or are empty are missing */
  uses: ReadonlyMap<string, ReadLesson>;
  /** what could not be read, or does not fit its schema */
  problems: readonly Problem[];
}

/**
 * The one reader of content: parses lessons, lists and data, each file once, and checks them
 * against their schemas. What it returns is whole, also if there are problems.
 * @param root folder of the project
 */
export async function readCourse(root: string): Promise<Course> {
  const problems: Problem[] = [];
  const lists = await readLists(root, problems);
  const pages = readPages(root, problems);
  const tags = await readTagSet(root, problems);
  const asked = new Map(
    lists.questions.map(({ slug, questions }) => [slug, new Set(questions.map(({ id }) => id))]),
  );
  const uses = new Map<string, ReadLesson>();
  for (const { slug, file, tree } of pages.lessons) {
    if (!tree || isEmpty(tree)) continue;
    uses.set(slug, readLesson(tree, asked.get(slug) ?? new Set(), tags, reportTo(problems, file)));
  }
  const listings = listingNames(root);
  return { ...lists, ...pages, root, tags, asked, listings, uses, problems };
}
