import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from './plugin.ts';

const UNFINISHED = /\b(TODO|FIXME|TBD|XXX)\b/;

/** Finds marks of unfinished text. */
export function checkWording(tree: Root, report: Report): void {
  visit(tree, 'text', (node) => {
    const match = UNFINISHED.exec(node.value);
    if (!match) return;
    report(node.position?.start, {
      problem: 'Unfinished text',
      expected: 'a lesson that is ready to be read',
      found: `"${match[0]}" in "${node.value.trim().slice(0, 60)}"`,
      repair: 'finish the sentence or take it out',
    });
  });
}
