import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { formulaHtml, sourceOf } from '../authoring/typesetting.ts';
import { markdownOf } from '../downloads/markdown.ts';
import { readingCopy } from '../downloads/reading-copy.ts';
import { collectFormulas } from '../fonts/katex-text.ts';
import { readSearchPage } from '../search/page-text.ts';
import { textOf } from './dom.ts';
import { fixtureSite, htmlPage } from './fixture-site.ts';
import { toHtml } from './formulas.ts';
import { typeset } from './typeset.ts';

const TEX = [String.raw`\text{"a" \& b} < \sqrt{\frac{1}{2}}`, "f'(x)"];

/** A page with formulas, each set by `set`. */
const pageWith = (set: (tex: string, isDisplay: boolean) => string): string =>
  htmlPage(
    `<main data-pagefind-body><h2 id="a">On ${set('x^2', false)}</h2>${TEX.map((tex) => `<p>So ${set(tex, false)}.</p>${set(tex, true)}`).join('')}</main>`,
  );

/** As a lesson is rendered. */
const left = (tex: string, isDisplay: boolean): string => {
  const source = sourceOf(tex, isDisplay).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const formula = `<span class="katex" data-formula="${source}"></span>`;
  return isDisplay ? `<span class="katex-display">${formula}</span>` : formula;
};

test('a formula that is left to the end makes what one makes that is there from the start', async () => {
  const full = pageWith((tex, isDisplay) => formulaHtml(sourceOf(tex, isDisplay)));
  const site = await fixtureSite({ 'left.html': pageWith(left), 'full.html': full });
  typeset(site);
  const [there, made] = site.pages.map(({ document }) => {
    const used = new Map<string, Set<string>>();
    const rules = [{ classes: ['mord'], style: { family: 'Mine' } }];
    collectFormulas(document, rules, used);
    return {
      html: toHtml(document),
      text: textOf(document),
      faces: used,
      search: readSearchPage('a.html', document),
      markdown: markdownOf(readingCopy(document), (href) => href),
    };
  });
  expect(made).toEqual(there);
  expect(there?.html).toBe(serialize(parse(full)));
});
