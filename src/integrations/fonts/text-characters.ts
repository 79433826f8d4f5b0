import { defaultTreeAdapter as tree } from 'parse5';
import { classesOf } from '../site/dom.ts';
import type { Document, Parent } from '../site/dom.ts';

/** Typography that a script may print although no page holds it yet. */
const ALWAYS = '“”‘’–—…·×÷−±≈≤≥→←';

const asciiPrintable = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');

/**
 * The characters of running text: those on the pages outside formulas, printable ASCII, common
 * typography, and whatever other text (scripts, styles) may bring to the page.
 */
export function textCharacters(
  documents: Iterable<Document>,
  sources: Iterable<string>,
): Set<string> {
  const used = new Set(asciiPrintable + ALWAYS);
  for (const document of documents) collect(document, used);
  for (const source of sources) {
    for (const character of source) if (character > '\u007F') used.add(character);
  }
  return used;
}

/** Elements whose text is italic. */
const ITALIC = ['em', 'i', 'cite', 'dfn', 'var'];

/** The characters that a page has in italics. */
export function italicCharacters(parent: Parent): Set<string> {
  const used = new Set<string>();
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    if (ITALIC.includes(node.tagName)) collect(node, used);
    else for (const character of italicCharacters(node)) used.add(character);
  }
  return used;
}

/** Elements whose text is not text, is in the font of code, or is drawn in the system's sans. */
const OTHER = ['script', 'style', 'pre', 'code', 'samp', 'svg'];

function collect(parent: Parent, used: Set<string>): void {
  for (const node of parent.childNodes) {
    if (tree.isTextNode(node)) for (const character of node.value) used.add(character);
    if (!tree.isElementNode(node)) continue;
    if (!OTHER.includes(node.tagName) && !classesOf(node).includes('katex')) collect(node, used);
  }
}
