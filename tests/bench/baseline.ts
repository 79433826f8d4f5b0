import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultTreeAdapter as tree, parse, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { elements, remove } from '../../src/integrations/site/dom.ts';

const LEFT_OUT = new Set([
  'astro-island',
  'figure',
  'course-question',
  'nav',
  'script',
  'style',
  'link',
]);

/**
 * The plainest page that holds the same lesson: its text, tables and formulas with the stock KaTeX
 * stylesheet and fonts, and nothing else.
 */
export function writeBaseline(dist: string, lesson: string, folder: string): void {
  const document = parse(readFileSync(join(dist, lesson), 'utf8'));
  const all = [...elements(document)];
  const article = all.find(({ tagName }) => tagName === 'article');
  const title = all.find(({ tagName }) => tagName === 'title');
  if (!article) throw new Error(`${lesson} has no article`);
  for (const element of elements(article)) {
    if (LEFT_OUT.has(element.tagName)) remove(element);
    else if (!isFormula(element)) {
      element.attrs = element.attrs.filter(({ name }) => name === 'href' || name === 'id');
    }
  }
  const stock = '../'.repeat(lesson.split('/').length - 1);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${textOf(title)}</title><link rel="stylesheet" href="${stock}katex/katex.min.css"></head><body>${serialize(article)}</body></html>`;
  mkdirSync(join(folder, dirname(lesson)), { recursive: true });
  writeFileSync(join(folder, lesson), html);
  cpSync('node_modules/katex/dist/katex.min.css', join(folder, 'katex/katex.min.css'));
  cpSync('node_modules/katex/dist/fonts', join(folder, 'katex/fonts'), { recursive: true });
}

function isFormula(element: Tree.Element): boolean {
  for (let node: Tree.ParentNode | null = element; node; node = tree.getParentNode(node)) {
    if ('attrs' in node && node.attrs.some(({ value }) => /\bkatex/.test(value))) return true;
  }
  return false;
}

const textOf = (element: Tree.Element | undefined): string =>
  element?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
