import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { plain } from '../hast.ts';
import { drawingRules, usedRules } from './drawing-rules.ts';

/**
 * Puts a space between the parts of each flexible box and grid. Where those are known it takes no
 * room; where they are not, nothing else keeps one word from the next.
 * @param css styles of the chapter, in their order, without nesting
 */
export function spaceParts(content: Root, css: string): void {
  const selectors = usedRules(drawingRules(css, ['display']), content)
    .filter(({ declarations }) => ['flex', 'grid'].includes(declarations.get('display') ?? ''))
    .map(({ selector }) => selector);
  if (selectors.length === 0) return;
  for (const box of selectAll(selectors.join(), content)) {
    if (box.tagName !== 'pre') box.children = box.children.flatMap(spaced);
  }
}

const spaced = (part: Element['children'][number], index: number): Element['children'] =>
  index > 0 && part.type === 'element' ? [plain(' '), part] : [part];
