import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeKatex from 'rehype-katex';
import { SKIP, visit } from '../../course/read/visit.ts';
import type { VFile } from 'vfile';
import { formulaHtml } from './typesetting.ts';

/**
 * Rehype plugin that typesets formulas. In a lesson each becomes one piece of finished HTML: as
 * elements, some sixty a formula, they would be most of what is compiled.
 */
export function formulas() {
  const asElements = rehypeKatex();
  return (tree: Root, file: VFile): void => {
    if (file.path.endsWith('.mdx')) visit(tree, 'element', typeset);
    else asElements(tree, file);
  };
}

function typeset(
  element: Element,
  index: number | undefined,
  parent: Parents | undefined,
): [typeof SKIP, number] | undefined {
  const [first] = element.children;
  // A formula of its own lines is code within pre.
  const code = element.tagName === 'pre' && first?.type === 'element' ? first : element;
  const names = code.properties['className'];
  if (!parent || index === undefined || !Array.isArray(names)) return undefined;
  const isDisplay = names.includes('math-display');
  if (!isDisplay && !names.includes('math-inline')) return undefined;
  const html = formulaHtml(toString(code), isDisplay);
  const node = {
    type: isDisplay ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'Fragment',
    // The last semicolon of a style says nothing.
    attributes: [
      {
        type: 'mdxJsxAttribute',
        name: 'set:html',
        value: html.replace(/(style="[^"]*);"/g, '$1"'),
      },
    ],
    children: [],
  };
  parent.children.splice(index, 1, node as unknown as ElementContent);
  return [SKIP, index + 1];
}
