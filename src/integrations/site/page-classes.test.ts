import { expect, test } from 'vitest';
import { fixtureSite, htmlPage } from './fixture-site.ts';
import { classesByPage } from './page-classes.ts';
import type { Site } from './site.ts';

const FILES = {
  'lessons/a/index.html': htmlPage(
    `<p class="own"></p><astro-island component-url="/assets/View.1.js"></astro-island>`,
    `<script>document.body.classList.add('inline')</script>`,
  ),
  'ko/lessons/a/index.html': htmlPage('<p class="korean"></p>'),
  'lessons/b/index.html': htmlPage(
    '<p class="other"></p>',
    '<script src="/assets/page.1.js"></script>',
  ),
  'assets/page.1.js': 'courseLoad("assets/Lazy.1.js")',
  'assets/Lazy.1.js': 'toast("opened")',
  'assets/View.1.js': 'import"./part.1.js";h("i",{class:`tone-${n}`});g(name+"-line")',
  'assets/part.1.js': 'h("b",{class:"from-part wide"})',
  'assets/offline-modules.1.js': 'h("b",{class:"elsewhere"})',
};

const mayHave = async (site: Site, path: string) => {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return (await classesByPage(site, ['class: "search-hit"']))(page);
};

test('knows the classes of a page, of its other language and of all scripts that it may load', async () => {
  const has = await mayHave(await fixtureSite(FILES), 'lessons/a/index.html');
  const possible = [
    'own',
    'korean',
    'inline',
    'from-part',
    'wide',
    'tone-3',
    'bar-line',
    'search-hit',
  ];
  expect(possible.filter((name) => !has(name))).toEqual([]);
  expect(['other', 'opened', 'elsewhere', 'line'].filter(has)).toEqual([]);
});

test('follows what is loaded later', async () => {
  const has = await mayHave(await fixtureSite(FILES), 'lessons/b/index.html');
  expect(['other', 'opened'].every(has)).toBe(true);
  expect(['own', 'from-part', 'korean'].filter(has)).toEqual([]);
});
