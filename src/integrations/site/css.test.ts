import { describe, expect, test } from 'vitest';
import { changeCss, distinctRules } from './css.ts';
import type { CssChanges } from './css.ts';

const keepAll: CssChanges = { url: (url) => url, font: (url) => url, keepsClass: () => true };
const change = (css: string, changes: Partial<CssChanges> = {}): string =>
  changeCss(css, 'test.css', { ...keepAll, ...changes });

describe('changing CSS', () => {
  test('rewrites every address, also in custom properties and fonts', () => {
    const css = `@font-face { font-family: A; src: url(/a.woff2) }
      :root { --icon: url("/i.svg") } b { background: url(/j.svg) }`;
    expect(change(css, { url: (url) => `..${url}` })).toBe(
      '@font-face{font-family:"A";src:url(../a.woff2)}:root{--icon:url(../i.svg)}b{background:url(../j.svg)}',
    );
  });

  test('keeps the font files it is told to, and drops a face that has none left', () => {
    const css = `
      @font-face { font-family: A; src: url(a.woff2) format("woff2"), url(a.ttf) format("truetype") }
      @font-face { font-family: B; src: url(b.ttf) }
      @font-face { font-family: C; src: local("Georgia") }`;
    const font = (url: string): string | undefined =>
      url.endsWith('2') ? `new-${url}` : undefined;
    expect(change(css, { font })).toBe(
      '@font-face{font-family:"A";src:url(new-a.woff2)format("woff2")}@font-face{font-family:"C";src:local(Georgia)}',
    );
  });

  test('drops rules whose classes are of no use, and selectors where KaTeX lists them', () => {
    const css = `.katex .mord, .katex .mfrac { color: red } .note, .unused { color: var(--ink) }
      .katex .mtable, .unused { color: blue } .unused .note { color: green } p:has(.unused) { margin: 0 }`;
    const keepsClass = (name: string): boolean => ['katex', 'mord', 'note'].includes(name);
    expect(change(css, { keepsClass })).toBe(
      '.katex .mord{color:red}.note,.unused{color:var(--ink)}p:has(.unused){margin:0}',
    );
  });

  test.each(["'Serif Fallback'", 'Serif Fallback'])(
    'gives the name %s, which begins like a generic one, its quotes',
    (name) => {
      const css = `@font-face { font-family: ${name}; src: local('Georgia') }`;
      expect(change(css)).toContain('font-family:"Serif Fallback"');
    },
  );

  test('keeps nesting and new syntax as they are', () => {
    const css = 'details::details-content{display:block}p{& em{color:red}}';
    expect(change(css)).toBe(css);
  });
});

test('rules of several texts are taken once, in their order', () => {
  const shared = '@media print{p{color:red}i{color:blue}}';
  const odd = '.a::before{content:"}{;"}/* } */@import "x";';
  const rules = distinctRules([`b{top:0}${shared}`, `${shared}${odd}b{top:0}`, odd, 'u{top:0']);
  expect(rules.split('\n')).toEqual([
    'b{top:0}',
    shared,
    '.a::before{content:"}{;"}',
    '/* } */@import "x";',
    'u{top:0',
  ]);
});
