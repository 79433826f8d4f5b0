import { defaultTreeAdapter as tree } from 'parse5';
import type { Document, Parent } from './dom.ts';

/** Longer texts are seldom said twice. */
const SHORT = 40;

/**
 * Makes parsed documents take the memory that they need. The parser puts strings together letter by
 * letter, each link of which is held until the string is read, holds a name anew at each element, and
 * gives each list room for seventeen; that is more than half of a page.
 * @returns changes a document in place; documents that go through the same function share strings
 */
export function slimmer(): (document: Document) => void {
  const known = new Map<string, string>();
  const shared = (text: string): string => {
    // To look at a letter is to put the string together.
    text.charCodeAt(0);
    const before = known.get(text);
    if (before !== undefined || text.length > SHORT) return before ?? text;
    known.set(text, text);
    return text;
  };
  const slim = (parent: Parent): void => {
    parent.childNodes = parent.childNodes.slice();
    for (const node of parent.childNodes) {
      if (tree.isTextNode(node)) node.value = shared(node.value);
      if (!tree.isElementNode(node)) continue;
      node.tagName = shared(node.tagName);
      node.nodeName = node.tagName;
      for (const attr of node.attrs) {
        attr.name = shared(attr.name);
        attr.value = shared(attr.value);
      }
      node.attrs = node.attrs.slice();
      slim(node);
      if ('content' in node) slim(tree.getTemplateContent(node));
    }
  };
  return slim;
}
