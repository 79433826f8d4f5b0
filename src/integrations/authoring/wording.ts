import type { Node, Root } from 'mdast';
import { visit } from '../../course/read/visit.ts';
import type { TagNode } from '../../course/read/tags.ts';
import { excerpt, placeIn, type Place, type Report } from '../../course/report.ts';

const UNFINISHED = /\b(TODO|FIXME|TBD|XXX)\b/;

/** Kinds of nodes that hold words: prose, comments and code in a tag. */
const WORDS = ['text', 'html', 'mdxTextExpression', 'mdxFlowExpression'];

/** Finds marks of unfinished text in a page. */
export function checkWording(tree: Root, report: Report): void {
  visit(tree, (node: Node) => {
    if ('value' in node && typeof node.value === 'string' && WORDS.includes(node.type)) {
      const { value, position } = node;
      // Lines of a paragraph lose their indent, so that columns could be wrong.
      checkText(value, (at) => ({ line: placeIn(value, at, position?.start).line }), report);
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    for (const { value, position } of (node as TagNode).attributes) {
      if (typeof value === 'string') checkText(value, () => position?.start, report);
    }
  });
}

/** @param place where the character of this index stands */
export function checkText(
  text: string,
  place: (index: number) => Place | undefined,
  report: Report,
): void {
  const match = UNFINISHED.exec(text);
  if (!match) return;
  report(place(match.index), {
    problem: 'Unfinished text',
    expected: 'a text that is ready to be read',
    found: `"${match[0]}" in "${excerpt(text.slice(Math.max(0, match.index - 20)))}"`,
    repair: 'finish the sentence or take it out',
  });
}
