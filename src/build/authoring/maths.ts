import katex from 'katex';
import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from './plugin.ts';

interface MathsNode extends Node {
  value: string;
}

/** Typesets every formula once, strictly: the renderer itself would only print a bad one in red. */
export function checkMaths(tree: Root, report: Report): void {
  visit(tree, (node: Node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const tex = (node as MathsNode).value;
    try {
      katex.renderToString(tex, {
        throwOnError: true,
        strict: 'error',
        displayMode: node.type === 'math',
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      report(node.position?.start, {
        problem: 'A formula cannot be typeset',
        expected: 'TeX that KaTeX understands',
        found: `$${tex}$ (${message.replace(/^KaTeX parse error: /, '')})`,
        repair: 'mend the TeX; a dollar sign in prose is written \\$',
      });
    }
  });
}
