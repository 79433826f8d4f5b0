import { describe, expect, test } from 'vitest';
import { fixtureSite, htmlPage } from '../site/fixture-site.ts';
import { assertPortable } from './assert-portable.ts';

const files = {
  'assets/page.js': 'const load=(u)=>import(u);load("x");',
  'icon.svg': '<svg/>',
  'lessons/lora/index.html': htmlPage(''),
};

const checked = async (body: string, head = '', more: Record<string, string> = {}) =>
  assertPortable(await fixtureSite({ ...files, ...more, 'index.html': htmlPage(body, head) }));

describe('a finished site', () => {
  test('may have relative addresses, other sites in links, and inline code in the head', async () => {
    await checked(
      '<a href="lessons/lora/index.html">L</a><a href="https://example.org/">E</a><img src="icon.svg" alt=""><kbd aria-label="/">/</kbd>',
      '<script>document.title</script><link rel="canonical" href="https://example.org/"><script defer src="assets/page.js"></script>',
    );
  });

  test.each([
    ['<script type="module" src="a.js"></script>', 'module script'],
    ['<script>let a</script>', 'inline script outside <head>'],
    ['<a href="/lessons/lora/">L</a>', 'address from the root of the host'],
    ['<div data-source="/icon.svg"></div>', 'address from the root of the host'],
    ['<div style="background: url(/icon.svg)"></div>', 'address from the root of the host'],
    ['<style>p{background:url(/icon.svg)}</style>', 'address from the root of the host'],
    ['<button onclick="go()">Go</button>', 'inline event handler'],
    ['<img src="https://example.org/a.png" alt="">', 'another host'],
    ['<link rel="stylesheet" href="//example.org/a.css">', 'another host'],
    ['<span class="katex-error" title="no such macro">x</span>', 'a formula that KaTeX cannot set'],
    [
      `<astro-island props='{"to":[0,"/lessons/lora/"]}'></astro-island>`,
      'address from the root of the host',
    ],
  ])('may not have %s', async (body, problem) => {
    await expect(checked(body)).rejects.toMatchObject({
      name: 'AuthorError',
      problems: [{ file: 'index.html', problem: `not portable: ${problem}` }],
    });
  });

  test('may not import in a page or past the loader', async () => {
    await expect(checked('', '<script>import("./a.js")</script>')).rejects.toThrow(
      'import() in the page',
    );
    await expect(
      checked('', '<script defer src="assets/b.js"></script>', {
        'assets/b.js': 'import("./a.js");',
      }),
    ).rejects.toThrow('assets/b.js not portable: import() past the loader');
  });

  test('may not have addresses from the root in a stylesheet', async () => {
    await expect(
      checked('', '', { 'assets/non-critical.css': 'p{background:url(/icon.svg)}' }),
    ).rejects.toThrow('assets/non-critical.css');
  });

  test('has all its problems reported at once', async () => {
    const body = '<button onclick="a()">A</button><script>let a</script>';
    await expect(checked(body)).rejects.toThrow('2 problems');
  });
});
