import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { TagName } from '../schemas/tags.ts';
import { PageIds } from './page-ids.ts';
import { places } from './paths.ts';
import { readHeadingIds } from './read/heading-ids.ts';
import { readTags, textOf, type ReadTag } from './read/tags.ts';
import type { Report } from './report.ts';
import type { TagSet } from './tag-set.ts';

/** What the pages of the site know of a lesson besides its frontmatter; plain data. */
export interface LessonUse {
  /** tags of figures and widgets, in order */
  figures: string[];
  /** ids of cited works, in order of first use */
  citations: string[];
  /** ids of glossary terms, in order of first use */
  terms: string[];
  /** ids of listings, in order */
  listings: string[];
  /** ids of questions that are asked inline */
  inlineQuestions: string[];
  /** words of prose */
  words: number;
}

/** A lesson as it was read. */
export interface ReadLesson {
  use: LessonUse;
  found: readonly ReadTag[];
  headings: ReadonlyMap<Heading, string>;
  /** "Figure 1" and the like, by id */
  labels: ReadonlyMap<string, string>;
  /** everything on the page that a link can lead to */
  ids: ReadonlySet<string>;
}

/**
 * Reads what a lesson uses, and reports tags and ids that do not fit; the tree stays as it is.
 * @param asked ids of all questions of the lesson
 */
export function readLesson(
  tree: Root,
  asked: ReadonlySet<string>,
  tags: TagSet,
  report: Report,
): ReadLesson {
  const found = readTags(tree, tags, report);
  const ids = new PageIds(report, idsMade(found, asked));
  const headings = readHeadingIds(tree, ids, report);
  const labels = numberFigures(found, ids);
  for (const tag of found) {
    const id = tag.name === 'Question' ? textOf(tag, 'id') : undefined;
    if (id !== undefined) ids.claim(id, '<Question>', tag.node.position?.start);
  }
  return {
    use: {
      figures: found.flatMap(({ name, kind }) => (kind === 'figure' ? [name] : [])),
      citations: idsIn(found, 'Cite', 'Work'),
      terms: idsIn(found, 'Term'),
      listings: idsIn(found, 'Code'),
      inlineQuestions: idsIn(found, 'Question'),
      words: toString(tree).split(/\s+/).length - headings.size,
    },
    found,
    headings,
    labels,
    ids: new Set([...ids.all(), ...asked]),
  };
}

const idsIn = (found: readonly ReadTag[], ...names: readonly TagName[]): string[] => {
  const tags = found.filter((tag) => (names as readonly string[]).includes(tag.name));
  return [...new Set(tags.flatMap((tag) => textOf(tag, 'id') ?? []))];
};

/** The ids that the page makes for the data of its widgets and for the questions at its end. */
function* idsMade(
  found: readonly ReadTag[],
  asked: ReadonlySet<string>,
): Generator<readonly [string, string]> {
  const inline = new Set(idsIn(found, 'Question'));
  for (const id of asked) if (!inline.has(id)) yield [id, 'a question at the end of the lesson'];
  for (const tag of found) {
    const id = tag.kind === 'figure' ? textOf(tag, 'id') : undefined;
    if (id !== undefined) yield [places.data(id), `the data of <${tag.name}>`];
    const exercise = tag.kind === 'exercise' ? textOf(tag, 'id') : undefined;
    if (exercise !== undefined) yield [places.title(exercise), 'the title of an exercise'];
  }
}

const NOUNS: Readonly<
  Partial<Record<ReadTag['kind'], 'Figure' | 'Equation' | 'Listing' | 'Exercise'>>
> = {
  figure: 'Figure',
  equation: 'Equation',
  listing: 'Listing',
  exercise: 'Exercise',
};

/** Numbers figures, equations, listings and exercises. @returns "Figure 1" and the like, by id */
function numberFigures(found: readonly ReadTag[], ids: PageIds): Map<string, string> {
  const labels = new Map<string, string>();
  const count = { Figure: 0, Equation: 0, Listing: 0, Exercise: 0 };
  for (const tag of found) {
    const noun = NOUNS[tag.kind];
    if (noun === undefined) continue;
    tag.number = String(++count[noun]);
    const id = textOf(tag, 'id');
    if (id === undefined) continue;
    ids.claim(id, `<${tag.name}>`, tag.node.position?.start);
    labels.set(id, `${noun} ${tag.number}`);
  }
  return labels;
}
