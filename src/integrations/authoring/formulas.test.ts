import type { Element, Root } from 'hast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { formulas } from './formulas.ts';

const code = (tex: string, kind: string): Element => ({
  type: 'element',
  tagName: 'code',
  properties: { className: ['language-math', kind] },
  children: [{ type: 'text', value: tex }],
});
const page = (): Root => ({
  type: 'root',
  children: [
    { type: 'element', tagName: 'p', properties: {}, children: [code('a < b', 'math-inline')] },
    {
      type: 'element',
      tagName: 'pre',
      properties: {},
      children: [code('\\frac{1}{2}', 'math-display')],
    },
  ],
});
const typeset = (path: string, isFinished = false): string => {
  const tree = page();
  formulas(() => isFinished)()(tree, new VFile({ path }));
  return JSON.stringify(tree);
};

test('a formula of a lesson is one piece of HTML, a displayed one without its frame of code', () => {
  const tree = typeset('lora.mdx');
  expect(tree.match(/"set:html"/g)).toHaveLength(2);
  expect(tree).toContain('"mdxJsxTextElement"');
  expect(tree).toContain('<span class=\\"katex-display\\">');
  expect(tree).toContain('a &lt; b');
  expect(tree).not.toMatch(/"tagName":"(?:pre|code|span)"/);
  expect(tree).not.toContain(';\\"');
});

test('a formula of a page without tags is of elements', () => {
  const tree = typeset('lora.md');
  expect(tree).not.toContain('set:html');
  expect(tree).toContain('"katex-display"');
});

test('a formula of a lesson to be finished is its source', () => {
  const tree = typeset('lora.mdx', true);
  expect(tree).toContain('{"className":["katex"],"dataFormula":"$a < b"},"children":[]');
  expect(tree).toContain('{"className":["katex-display"]}');
  expect(tree).not.toContain('set:html');
});
