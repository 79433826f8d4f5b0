import type { Node, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from './visit.ts';
import { placeIn } from '../report.ts';

/**
 * Gives places to what has none: the parser cuts a text again when it finds an address in it, and forgets
 * where the parts stand.
 * @param text what the places in the tree count from
 */
export function restorePlaces(tree: Root, text: string): void {
  visit(tree, (node: Node) => {
    if (!('children' in node) || node.position === undefined) return;
    let done = node.position.start.offset ?? 0;
    for (const child of (node as Parents).children) {
      if (child.position === undefined) {
        const words = toString(child);
        const start = text.indexOf(words, done);
        // Words that stand otherwise in the file, as with a sign escaped, keep the place of the whole.
        child.position =
          start < 0 || start + words.length > (node.position.end.offset ?? 0)
            ? node.position
            : { start: pointIn(text, start), end: pointIn(text, start + words.length) };
      }
      done = child.position.end.offset ?? done;
    }
  });
}

function pointIn(text: string, offset: number) {
  const { line = 1, column = 1 } = placeIn(text, offset);
  return { line, column, offset };
}
