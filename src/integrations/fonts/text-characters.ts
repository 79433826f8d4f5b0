import { defaultTreeAdapter as tree } from 'parse5';
import { classesOf } from '../site/dom.ts';
import type { Document, Element, Parent } from '../site/dom.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** What a script may print although no page holds it yet. */
const ALWAYS = `${LETTERS} !"%&'()+,-./:;<=>?[]_“”‘’–—…·×÷−±≈≤≥→←`;
/** What prose in italics is made of. */
export const ALWAYS_ITALIC = `${LETTERS} !"'(),-./:;?“”‘’–—…`;

/**
 * The characters of running text: those on the pages outside formulas, and what prose is made of. A
 * character that only a script knows, such as a sign that it tells words apart by, is in the system's
 * fonts: each costs every lesson some eighty bytes, for its kerning with all the others.
 */
export function textCharacters(documents: Iterable<Document>): Set<string> {
  const used = new Set(ALWAYS);
  for (const document of documents) collect(document, used);
  return used;
}

/** Elements whose text is italic. */
const ITALIC = ['em', 'i', 'cite', 'dfn', 'var'];

/**
 * The characters that a page has in italics.
 * @param classes whose elements are italic by style, or have something in them that is
 */
export function italicCharacters(parent: Parent, classes: ReadonlySet<string>): Set<string> {
  const used = new Set<string>();
  collectItalics(parent, classes, used);
  return used;
}

function collectItalics(parent: Parent, classes: ReadonlySet<string>, used: Set<string>): void {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node) || isOther(node)) continue;
    const isItalic =
      ITALIC.includes(node.tagName) || classesOf(node).some((name) => classes.has(name));
    if (isItalic) collect(node, used);
    else collectItalics(node, classes, used);
  }
}

/** Elements whose text is not text, is in the font of code, or is drawn in the system's sans. */
const OTHER = ['script', 'style', 'pre', 'code', 'samp', 'svg'];

const isOther = (element: Element): boolean =>
  OTHER.includes(element.tagName) || classesOf(element).includes('katex');

function collect(parent: Parent, used: Set<string>): void {
  for (const node of parent.childNodes) {
    if (tree.isTextNode(node)) for (const character of node.value) used.add(character);
    else if (tree.isElementNode(node) && !isOther(node)) collect(node, used);
  }
}
