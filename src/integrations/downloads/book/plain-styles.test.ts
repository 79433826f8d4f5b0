import { expect, test } from 'vitest';
import { plainStyles } from './plain-styles.ts';

const plain = (css: string): string => plainStyles(css, `${css}:root{--paper:transparent}`);

test('variables of the whole chapter are written out, and those of a part are not', () => {
  expect(
    plain(':root{--c1:#f00;--own:red}p{--own:blue}b{border-color:var(--c1);color:var(--own)}'),
  ).toContain('b{color:var(--own);border-color:red}');
});

test('mixtures of variables are mixed', () => {
  expect(plain(':root{--c1:#fff}b{color:color-mix(in srgb,var(--c1) 50%,#000)}')).toContain(
    'b{color:gray}',
  );
});

test('a ground has its own property too', () => {
  expect(plain('b{background:#f00}i{background:none}')).toBe(
    'b{background:red;background-color:red}i{background:0 0;background-color:transparent}',
  );
});

test('boxes and lines that plain programs set otherwise stand where media are known', () => {
  expect(plain('b{color:red;white-space:nowrap;margin:0;display:inline-block}')).toBe(
    'b{color:red;margin:0}@media all{b{white-space:nowrap;display:inline-block}}',
  );
  expect(plain('li{display:grid}b{display:block}')).toBe(
    'li{}@media all{li{display:grid}}b{display:block}',
  );
});

test('texts of drawings keep their place where nothing else would move them', () => {
  expect(plain('text{fill:red;dominant-baseline:central}')).toBe('text{fill:red}');
});
