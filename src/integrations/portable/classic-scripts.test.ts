import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { classicScripts } from './classic-scripts.ts';
import { fixtureSite, htmlOf, htmlPage } from '../site/fixture-site.ts';
import { readFileOf } from '../site/site.ts';
import type { Site } from '../site/site.ts';

const main = '<script type="module" src="/assets/main.js"></script>';
const extra = '<script type="module" src="/assets/extra.js"></script>';
const island =
  '<astro-island component-url="/assets/View.js" client="visible"><p></p></astro-island><script>self.Astro = 1;</script>';

const modules = {
  'assets/main.js': `import{n}from"./state.js";n();globalThis.later=()=>import("./later.js");export{n as c};`,
  'assets/state.js': 'let i=0;const n=()=>++i;export{n};',
  'assets/later.js': `import{c}from"./main.js";export const count=()=>c();`,
  'assets/extra.js': `import{n}from"./state.js";globalThis.extra=n();`,
  'assets/View.js': `export const load=()=>import("./later.js");`,
};

const finished = async (): Promise<Site> => {
  const site = await fixtureSite({
    ...modules,
    'index.html': htmlPage(main),
    'a/index.html': htmlPage(main + extra + island),
  });
  await classicScripts(site);
  return site;
};

const find = (site: Site, name: string): string =>
  [...site.files].find((path) => path.startsWith(`assets/${name}.`)) ?? '';

interface Window {
  courseLoad: (path: string, base?: string) => Promise<{ count: () => number }>;
  later: () => Promise<{ count: () => number }>;
  extra?: number;
}

/** Runs the page script as a page opened from disk would. */
async function openFromDisk(site: Site, data: Record<string, string> = {}): Promise<Window> {
  const page = find(site, 'page');
  const window = {
    URL,
    location: { protocol: 'file:' },
    document: {
      currentScript: { src: `file:///a%20folder/${page}`, dataset: data },
      baseURI: 'file:///a%20folder/a/index.html',
      querySelectorAll: () => [],
      createElement: () => ({ remove: () => undefined }),
      head: {
        append: (script: { src: string; onload: () => void; onerror: () => void }) => {
          const path = script.src.replace('file:///a%20folder/', '');
          void readFileOf(site, path).then((code) => {
            runInNewContextOf(code.toString());
            script.onload();
          }, script.onerror);
        },
      },
    },
    IntersectionObserver: function Observer() {
      /* sees nothing */
    },
  };
  const runInNewContextOf = (code: string): unknown => runInNewContext(code, window);
  runInNewContextOf((await readFileOf(site, page)).toString());
  return window as unknown as Window;
}

describe('a site with classic scripts', { timeout: 30_000 }, () => {
  test('has one deferred script on every page and no module script', async () => {
    const site = await finished();
    const page = find(site, 'page');
    expect(htmlOf(site)).toContain(`<script defer="" src="/${page}"></script></head>`);
    expect(htmlOf(site)).not.toContain('module');
    expect(htmlOf(site, 'a/index.html')).toMatch(
      /data-modules="assets\/extra\.\w+\.js"><\/script><\/head>/,
    );
    expect(htmlOf(site, 'a/index.html')).not.toContain('self.Astro');
  });

  test('loads modules from disk, and module state is there once', async () => {
    const window = await openFromDisk(await finished());
    const { count } = await window.later();
    expect(count()).toBe(2);
    expect((await window.later()).count()).toBe(3);
  });

  test('runs a module script of single pages with the same state', async () => {
    const site = await finished();
    const window = await openFromDisk(site, { modules: find(site, 'extra') });
    await window.later();
    expect(window.extra).toBe(2);
  });

  test('loads islands by addresses as seen from the page', async () => {
    const site = await finished();
    const [, address = ''] = /component-url="(.*?)"/.exec(htmlOf(site, 'a/index.html')) ?? [];
    const window = await openFromDisk(site);
    expect(address).toMatch(/^\.\.\/assets\/View\./);
    const loaded = window.courseLoad(`${address}?astro-retry=1`, 'file:///a%20folder/a/index.html');
    await expect(loaded).resolves.toHaveProperty('load');
  });

  test('says what it could not load, and can try again', async () => {
    const site = await finished();
    const window = await openFromDisk(site);
    await expect(window.courseLoad('assets/none.js')).rejects.toThrow(
      'Could not load assets/none.js',
    );
    await expect(window.courseLoad(find(site, 'later'))).resolves.toHaveProperty('count');
  });

  test('modules take what the page script has from it, under names of their own', async () => {
    const site = await finished();
    for (const name of ['main', 'state', 'later'])
      expect(site.files).not.toContain(`assets/${name}.js`);
    expect(find(site, 'state')).toBe('');
    for (const [name, taken] of Object.entries({ extra: 'n', later: 'c' })) {
      const source = (await readFileOf(site, find(site, name))).toString();
      expect(source).toMatch(new RegExp(`^const\\{${taken}\\}=courseShared\\.m[0-9a-f]{4};`));
    }
  });
});

describe('a site whose modules cannot work from disk', () => {
  test.each([
    ['a computed import()', 'export const f=(x)=>import(x);', 'computed import()'],
    ["a module's own address", 'export default import.meta.url;', 'import.meta'],
    ['a missing module', 'import "./none.js";', 'missing script'],
  ])('is reported: %s', async (_, source, problem) => {
    const site = await fixtureSite({
      'index.html': htmlPage('<astro-island component-url="/assets/View.js"></astro-island>'),
      'assets/View.js': source,
    });
    await classicScripts(site);
    expect(site.problems).toMatchObject([{ problem: `not portable: ${problem}` }]);
  });
});

test('a site without scripts gets none', async () => {
  const site = await fixtureSite({ 'index.html': htmlPage('<p>Text</p>') });
  await classicScripts(site);
  expect(htmlOf(site)).not.toContain('<script');
});
