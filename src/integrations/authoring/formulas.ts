import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeKatex from 'rehype-katex';
import { SKIP, visit } from '../../course/read/visit.ts';
import type { VFile } from 'vfile';
import { formulaHtml, sourceOf } from './typesetting.ts';

/** A formula in the tree of a lesson. */
type Setting = (tex: string, isDisplay: boolean) => object;

/**
 * Rehype plugin that typesets formulas. In a lesson each becomes one piece of HTML: as elements, some
 * sixty a formula, they would be most of what is compiled. In a build it is an empty element, which is
 * filled when the finished page is written.
 * @param isFinished whether finished pages follow
 */
export const formulas =
  (isFinished: () => boolean = () => false) =>
  () => {
    const asElements = rehypeKatex();
    return (tree: Root, file: VFile): void => {
      if (!file.path.endsWith('.mdx')) {
        asElements(tree, file);
        return;
      }
      const set = isFinished() ? empty : asHtml;
      visit(tree, 'element', (...[element, index, parent]) => typeset(set, element, index, parent));
    };
  };

const empty: Setting = (tex, isDisplay) => {
  const properties = { className: ['katex'], dataFormula: sourceOf(tex, isDisplay) };
  const formula = { type: 'element', tagName: 'span', properties, children: [] };
  return isDisplay
    ? { ...formula, properties: { className: ['katex-display'] }, children: [formula] }
    : formula;
};

const asHtml: Setting = (tex, isDisplay) => ({
  type: isDisplay ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
  name: 'Fragment',
  attributes: [
    {
      type: 'mdxJsxAttribute',
      name: 'set:html',
      value: formulaHtml(sourceOf(tex, isDisplay)),
    },
  ],
  children: [],
});

function typeset(
  set: Setting,
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
  parent.children.splice(index, 1, set(toString(code), isDisplay) as ElementContent);
  return [SKIP, index + 1];
}
