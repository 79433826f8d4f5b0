import type { Node, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../course/read/visit.ts';
import type { ReadTag, TagNode } from '../../course/read/tags.ts';
import type { Report } from '../../course/report.ts';

/** How many exercises and works a lesson has, if it has any. */
const EXERCISES = { least: 2, most: 3 };
const WORKS = 3;

/**
 * Reports exercises without a solution or in a wrong number, further reading without a reason, and
 * lessons none of whose exercises can be checked by a figure or listing.
 */
export function checkExercises(tree: Root, found: readonly ReadTag[], report: Report): void {
  const exercises = found.filter(({ name }) => name === 'Exercise');
  for (const { node } of exercises) checkSolution(node, report);
  checkStraySolutions(tree, report);
  const [first] = exercises;
  if (first && (exercises.length < EXERCISES.least || exercises.length > EXERCISES.most))
    report(first.node.position?.start, {
      problem: 'Too few or too many exercises',
      expected: `${EXERCISES.least} or ${EXERCISES.most} exercises in a lesson`,
      found: String(exercises.length),
      repair: 'write another, or take one out',
    });
  if (first && !exercises.some(({ node }) => canBeChecked(node)))
    report(first.node.position?.start, {
      problem: 'No exercise that the page can check',
      expected: 'a figure, widget or listing in one of the exercises, by <Ref to="…" /> or a link',
      found: 'none',
      repair: 'say in a solution where the reader sees the answer',
    });
  checkWorks(found, report);
}

const nameOf = (node: Node): string | null | undefined => (node as Partial<TagNode>).name;

function checkSolution(exercise: TagNode, report: Report): void {
  const children: Node[] = exercise.children;
  const last = children.at(-1);
  const solutions = children.filter((child) => nameOf(child) === 'Solution');
  if (last && nameOf(last) === 'Solution' && solutions.length === 1 && toString(last).trim() !== '')
    return;
  report(exercise.position?.start, {
    problem: 'An exercise without a solution',
    expected: 'one <Solution> with a text, at the end of the exercise',
    found:
      solutions.length === 0 ? 'no such tag' : `${solutions.length} of them, not one at the end`,
    repair:
      'write <Solution>, the solution and </Solution> on lines of their own before </Exercise>',
  });
}

function checkStraySolutions(tree: Root, report: Report): void {
  visit(tree, (node: Node, _, parent: Node | undefined) => {
    if (nameOf(node) !== 'Solution' || (parent && nameOf(parent) === 'Exercise')) return;
    report(node.position?.start, {
      problem: 'A solution without an exercise',
      expected: 'the tag inside <Exercise>',
      found: 'the tag elsewhere',
      repair: 'move it to the end of its exercise',
    });
  });
}

/** Whether an exercise leads to something on the page that shows the answer. */
function canBeChecked(exercise: TagNode): boolean {
  let found = false;
  visit(exercise as Node, (node: Node) => {
    const { url } = node as { url?: string };
    if (nameOf(node) === 'Ref' || (url?.includes('#') ?? false)) found = true;
  });
  return found;
}

function checkWorks(found: readonly ReadTag[], report: Report): void {
  const works = found.filter(({ name }) => name === 'Work');
  for (const { node } of works) {
    if (toString(node).trim() !== '') continue;
    report(node.position?.start, {
      problem: 'Further reading without a reason',
      expected: 'a sentence between the tags that says why to read it',
      found: 'nothing',
      repair: 'write <Work id="…">Why it is worth the time.</Work>',
    });
  }
  const [first] = works;
  if (!first || works.length === WORKS) return;
  report(first.node.position?.start, {
    problem: 'Too few or too many works',
    expected: `${WORKS} works of further reading in a lesson`,
    found: String(works.length),
    repair: 'choose those that a reader should take up first',
  });
}
