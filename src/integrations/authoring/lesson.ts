import type { Root } from 'mdast';
import { suggest } from '../../course/findings.ts';
import type { Course } from '../../course/read-course.ts';
import { textOf } from '../../course/read/tags.ts';
import type { Report } from '../../course/report.ts';
import type { TagName } from '../../schemas/tags.ts';
import { checkAddresses } from './addresses.ts';
import { checkDollars } from './dollars.ts';
import { checkExercises } from './exercises.ts';
import { checkLevels } from './headings.ts';
import type { Knowledge } from './knowledge.ts';
import { checkLiteralSyntax } from './literal-syntax.ts';
import { checkMarkup } from './markup.ts';
import { checkMaths } from './maths.ts';
import { checkShape } from './shape.ts';
import { checkTables } from './tables.ts';
import { checkWording } from './wording.ts';
import type { ProblemName } from '../../course/problem-names.ts';

/** Every check of a single lesson. */
export function checkLesson(
  { slug, tree, body }: { slug: string; tree: Root; body: string },
  { tags, asked, listings, uses }: Course,
  { references, terms, isReadable }: Knowledge,
  report: Report,
): void {
  checkPlainPage(tree, body, report);
  checkShape(tree, tags, report);
  const lesson = uses.get(slug);
  if (!lesson) return;
  const check = (
    name: TagName,
    problem: ProblemName,
    known: Ids,
    list: string,
    otherwise = `add it to ${list}`,
  ): void => {
    for (const tag of lesson.found) {
      const id = tag.name === name ? textOf(tag, name === 'Ref' ? 'to' : 'id') : undefined;
      if (id === undefined || known.has(id) || !isReadable(list)) continue;
      const place = lesson.ids.has(id) ? `write [the words](#${id}): this is no figure` : otherwise;
      report(tag.node.position?.start, {
        problem,
        expected: name === 'Ref' ? `the id of a ${list}` : `an id of ${list}`,
        found: `"${id}"`,
        repair: suggest(id, known.keys(), name === 'Ref' ? place : otherwise),
      });
    }
  };
  checkExercises(tree, lesson.found, report);
  const figures = 'figure, widget, equation or listing of this lesson';
  check(
    'Ref',
    'Unknown figure, equation or listing',
    lesson.labels,
    figures,
    'give the figure this id',
  );
  check('Cite', 'Unknown citation', references, 'references.json');
  check('Work', 'Unknown citation', references, 'references.json');
  check('Code', 'Unknown listing', listings.get(slug) ?? new Set(), `code/${slug}/`);
  check('Term', 'Unknown term', terms, 'glossary.json');
  check('Question', 'Unknown question', asked.get(slug) ?? new Set(), `questions/${slug}.json`);
}

interface Ids {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/**
 * The checks that also hold for pages without tags.
 * @param text what the places in the tree count from
 */
export function checkPlainPage(tree: Root, text: string, report: Report): void {
  checkMarkup(tree, text, report);
  checkLiteralSyntax(tree, text, report);
  checkAddresses(tree, report);
  checkTables(tree, text, report);
  checkDollars(tree, text, report);
  checkLevels(tree, report);
  checkMaths(tree, report);
  checkWording(tree, report);
}
