import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import katex from 'katex';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { collectFormulas, readFontRules } from './katex-text.ts';

const css = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.css'), 'utf8');

/** Characters by face, of formulas set by KaTeX with its own stylesheet. */
const facesOf = (tex: string): Record<string, string> => {
  const used = new Map<string, Set<string>>();
  const document = parse(katex.renderToString(tex, { displayMode: true }));
  collectFormulas(document, readFontRules(css), used);
  return Object.fromEntries([...used].map(([face, set]) => [face, [...set].sort().join('')]));
};

describe('the characters of a formula', () => {
  test('are counted to the face they are drawn in', () => {
    expect(facesOf(String.raw`W = \alpha \mathbb{R} \mathcal{L} \mathbf{x} \mathrm{d}`)).toEqual({
      'KaTeX_Math 400 italic': 'Wα',
      'KaTeX_Main 400': '=d',
      'KaTeX_AMS 400': 'R',
      'KaTeX_Caligraphic 400': 'L',
      'KaTeX_Main 700': 'x',
    });
  });

  test('follow the size of operators and brackets', () => {
    expect(facesOf(String.raw`\left( \sum_{i=1}^{n} \frac{\frac{a}{b}}{c} \right)`)).toMatchObject({
      'KaTeX_Size2 400': '∑',
      'KaTeX_Size4 400': '()',
    });
  });

  test('do not include the MathML that is not drawn', () => {
    expect(facesOf('x')).toEqual({ 'KaTeX_Math 400 italic': 'x' });
  });
});

test('text without formulas has no characters in these faces', () => {
  const used = new Map<string, Set<string>>();
  collectFormulas(parse('<p class="mathbf">x</p>'), readFontRules(css), used);
  expect(used.size).toBe(0);
});
