import { describe, expect, test } from 'vitest';
import { fixtureSite, htmlOf, htmlPage } from '../site/fixture-site.ts';
import { pointIsland, takeScripts } from './page-scripts.ts';

const ASTRO = '(self.Astro||(self.Astro={})).visible=()=>{};';

const taken = async (body: string, head = '') => {
  const site = await fixtureSite({
    'a/index.html': htmlPage(body, head),
    'assets/main.js': '',
    'assets/View.js': '',
  });
  const [page] = site.pages;
  if (!page) throw new Error('no page');
  return { site, page, scripts: await takeScripts(site, page) };
};

describe('scripts of a page', () => {
  test('are taken out if they are modules, files or inline', async () => {
    const { site, scripts } = await taken(
      '<script type="module" src="/assets/main.js"></script><script type="module">let x</script>',
    );
    expect(scripts.modules).toEqual(['assets/main.js', expect.stringMatching(/^assets\/inline\./)]);
    expect(site.files).toContain(scripts.modules[1]);
    expect(htmlOf(site, 'a/index.html')).not.toContain('<script');
  });

  test("are taken out if they are Astro's", async () => {
    const { site, scripts } = await taken(`<script>${ASTRO}</script>`);
    expect(scripts.runtime).toEqual([ASTRO]);
    expect(htmlOf(site, 'a/index.html')).not.toContain('<script');
  });

  test('stay if they are data, or inline in the head', async () => {
    const { site, scripts } = await taken(
      '<script type="application/json">{"a":1}</script>',
      '<script>document.title</script>',
    );
    expect(scripts).toMatchObject({ modules: [], runtime: [], islands: [] });
    expect(htmlOf(site, 'a/index.html').match(/<script/g)).toHaveLength(2);
    expect(site.problems).toEqual([]);
  });

  test('are reported if they are inline in the body', async () => {
    const { site } = await taken('<script>alert(1)</script>');
    expect(site.problems).toMatchObject([{ file: 'a/index.html', found: 'alert(1)' }]);
  });
});

test('modules of islands are found, and their addresses can be changed', async () => {
  const { site, page, scripts } = await taken(
    '<astro-island uid="Z1w" component-url="/assets/View.js" client="visible"></astro-island>',
  );
  expect(scripts.islands.map(({ path }) => path)).toEqual(['assets/View.js']);
  for (const island of scripts.islands) pointIsland(page, island, 'assets/View.2.js');
  const html = htmlOf(site, 'a/index.html');
  expect(html).toContain('component-url="../assets/View.2.js"');
  expect(html, 'differs from folder to folder').not.toContain('uid=');
});
