import type { Node, Parent } from 'unist';
import type { visit as visitOf } from 'unist-util-visit';

/** Handed back by a visitor: what is inside the node is passed over. */
export const SKIP = 'skip';

type Visitor = (
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
) => typeof SKIP | [typeof SKIP, number] | undefined;

/**
 * Visits the nodes of a tree in document order, as `unist-util-visit` does, with its types; that names
 * a function of its own for each node, which takes most of the time.
 * @param test kind or kinds of the nodes to visit; all without it
 * @param visitor may hand back `SKIP`, alone or with the place among its siblings to go on at
 */
export const visit = ((
  tree: Node,
  ...[test, visitor]: [Visitor] | [string | string[], Visitor]
): void => {
  const wanted = typeof test === 'function' ? undefined : [test].flat();
  const visited = typeof test === 'function' ? test : visitor;
  if (!visited) return;
  const walk = (node: Node, index?: number, parent?: Parent): number | undefined => {
    const answer = !wanted || wanted.includes(node.type) ? visited(node, index, parent) : undefined;
    if (answer !== undefined) return answer === SKIP ? undefined : answer[1];
    if (!('children' in node)) return undefined;
    const { children } = node as Parent;
    for (let at = 0; at < children.length;) {
      const child = children[at];
      if (child) at = walk(child, at, node as Parent) ?? at + 1;
    }
    return undefined;
  };
  walk(tree);
}) as typeof visitOf;
