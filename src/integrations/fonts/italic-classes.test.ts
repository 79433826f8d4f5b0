import { expect, test } from 'vitest';
import { italicClasses } from './italic-classes.ts';

test('finds the classes of rules that set in italics', () => {
  const css = `
    .a { font-style: italic }
    .b label, .c > small { font: italic 1rem/1.2 serif }
    .d { font-style: normal } .e { color: red } em { font-style: italic }
    @media print { .f { font-style: oblique } }`;
  expect([...italicClasses(css)].sort()).toEqual(['a', 'b', 'c', 'f']);
});
