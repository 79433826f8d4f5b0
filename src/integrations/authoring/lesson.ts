import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { TagName } from '../../schemas/tags.ts';
import { suggest } from './author-error.ts';
import { checkAddresses } from './addresses.ts';
import { checkDollars } from './dollars.ts';
import { checkReferences, numberFigures } from './figures.ts';
import { checkLevels, takeHeadingIds } from './headings.ts';
import type { Knowledge } from './knowledge.ts';
import { checkLiteralSyntax } from './literal-syntax.ts';
import { checkMarkup } from './markup.ts';
import { checkMaths } from './maths.ts';
import { PageIds } from './page-ids.ts';
import type { Report } from './report.ts';
import { checkShape } from './shape.ts';
import { checkTables } from './tables.ts';
import { readTags, textOf, type ReadTag } from './tags.ts';
import { checkWording } from './wording.ts';

/** What a lesson turned out to use. */
export interface LessonUse {
  found: readonly ReadTag[];
  /** tags of figures and widgets, in order */
  figures: string[];
  /** ids of cited works, in order of first use */
  citations: string[];
  /** ids of glossary terms, in order of first use */
  terms: string[];
  /** ids of questions that are asked inline */
  inlineQuestions: string[];
  /** "Figure 1" and the like, by id */
  labels: ReadonlyMap<string, string>;
  /** everything on the page that a link can lead to */
  ids: ReadonlySet<string>;
  /** words of prose */
  words: number;
}

/**
 * Runs every check of a single lesson, and prepares its tree: heading ids, numbers of figures.
 * @param text what the places in the tree count from
 */
export function checkLesson(
  tree: Root,
  text: string,
  slug: string,
  knowledge: Knowledge,
  report: Report,
): LessonUse {
  checkPlainPage(tree, text, report);
  checkShape(tree, knowledge.tags, report);
  const { references, terms, questions } = knowledge;
  const asked = questions.get(slug) ?? new Set<string>();
  const found = readTags(tree, knowledge.tags, report);
  const ids = new PageIds(report, idsMade(found, asked));
  takeHeadingIds(tree, ids, report);
  const labels = numberFigures(found, ids);
  checkReferences(found, labels, report);
  for (const tag of found) {
    const id = tag.name === 'Question' ? textOf(tag, 'id') : undefined;
    if (id !== undefined) ids.claim(id, '<Question>', tag.node.position?.start);
  }
  const uses = (name: TagName, noun: string, known: Ids, list: string) =>
    collect(found, name, noun, knowledge.isReadable(list) ? known : undefined, list, report);
  return {
    found,
    figures: found.flatMap(({ name, kind }) => (kind === 'figure' ? [name] : [])),
    citations: uses('Cite', 'citation', references, 'references.json'),
    terms: uses('Term', 'term', terms, 'glossary.json'),
    inlineQuestions: uses('Question', 'question', asked, `questions/${slug}.json`),
    labels,
    ids: new Set([...ids.all(), ...asked]),
    words: toString(tree).split(/\s+/).length,
  };
}

/** The ids that the page makes for the data of its widgets and for the questions at its end. */
function* idsMade(
  found: readonly ReadTag[],
  asked: ReadonlySet<string>,
): Generator<readonly [string, string]> {
  const inline = new Set(found.map((tag) => tag.name === 'Question' && textOf(tag, 'id')));
  for (const id of asked) if (!inline.has(id)) yield [id, 'a question at the end of the lesson'];
  for (const tag of found) {
    const id = tag.kind === 'figure' ? textOf(tag, 'id') : undefined;
    if (id !== undefined) yield [`${id}-data`, `the data of <${tag.name}>`];
  }
}

/**
 * The checks that also hold for pages without tags.
 * @param text what the places in the tree count from
 */
export function checkPlainPage(tree: Root, text: string, report: Report): void {
  checkMarkup(tree, report);
  checkLiteralSyntax(tree, text, report);
  checkAddresses(tree, report);
  checkTables(tree, text, report);
  checkDollars(tree, text, report);
  checkLevels(tree, report);
  checkMaths(tree, report);
  checkWording(tree, report);
}

interface Ids {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** The ids that the tags of one name use; unknown ones are reported. */
function collect(
  found: readonly ReadTag[],
  name: TagName,
  noun: string,
  known: Ids | undefined,
  list: string,
  report: Report,
): string[] {
  const used = new Set<string>();
  for (const tag of found) {
    const id = tag.name === name ? textOf(tag, 'id') : undefined;
    if (id === undefined) continue;
    used.add(id);
    if (!known || known.has(id)) continue;
    report(tag.node.position?.start, {
      problem: `Unknown ${noun}`,
      expected: `an id of ${list}`,
      found: `"${id}"`,
      repair: suggest(id, known.keys(), `add it to ${list}`),
    });
  }
  return [...used];
}
