import type { Root } from 'mdast';
import { visit as visitOf, SKIP as skipOf } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { SKIP, visit } from './visit.ts';

const text = (value: string) => ({ type: 'text' as const, value });
const treeOf = (): Root => ({
  type: 'root',
  children: [
    { type: 'paragraph', children: [text('a'), { type: 'emphasis', children: [text('b')] }] },
    { type: 'blockquote', children: [{ type: 'paragraph', children: [text('c'), text('d')] }] },
  ],
});

type Visit = typeof visitOf;
/** Kinds and texts with their places, in the order in which a walk comes to them. */
function order(walk: Visit, ...test: [string[]] | []): unknown[] {
  const seen: unknown[] = [];
  walk(treeOf(), test[0], (node, index, parent) => {
    seen.push([node.type, 'value' in node && node.value, index, parent?.type]);
  });
  return seen;
}

describe('a walk through a tree', () => {
  test('comes to the nodes in the order of the package whose types it has', () => {
    const all: unknown[] = [];
    visit(treeOf(), (node, index, parent) => {
      all.push([node.type, 'value' in node && node.value, index, parent?.type]);
    });
    expect(all).toEqual(order(visitOf));
    expect(all).toHaveLength(9);
    expect(order(visit, ['text', 'emphasis'])).toEqual(order(visitOf, ['text', 'emphasis']));
  });

  test('goes on where a visitor says, and not into what it replaced', () => {
    const unwrapped = (walk: Visit, skip: typeof SKIP) => {
      const tree = treeOf();
      walk(tree, (node, index, parent) => {
        if (!parent || index === undefined) return undefined;
        if (node.type === 'emphasis') return skip;
        if (node.type === 'text' && node.value === 'b') throw new Error('went into it');
        if (node.type !== 'blockquote') return undefined;
        parent.children.splice(index, 1, ...node.children);
        return [skip, index];
      });
      return tree;
    };
    expect(unwrapped(visit, SKIP)).toEqual(unwrapped(visitOf, skipOf));
    expect(unwrapped(visit, SKIP).children.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });
});
