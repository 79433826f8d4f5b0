import { describe, expect, test } from 'vitest';
import { fixtureSite, htmlOf, htmlPage } from './fixture-site.ts';
import { finishStyles, mergeStyles } from './styles.ts';
import type { Keep } from './styles.ts';

const keepAll: Keep = { font: (path) => path, keepsClass: () => true };

const finished = async (files: Record<string, string>) => {
  const site = await fixtureSite(files);
  site.pages.forEach(mergeStyles);
  await finishStyles(site, () => keepAll);
  return site;
};

describe('styles of a page', () => {
  test('become one element in the head, in their order, minified', async () => {
    const site = await finished({
      'index.html': htmlPage(
        '<style>astro-island { display: contents }</style><svg><style>g { fill: red }</style></svg>',
        '<style>a { color: red }</style><meta name="x"><style>b { color: blue }</style>',
      ),
    });
    expect(htmlOf(site)).toContain(
      '<style>a{color:red}b{color:#00f}astro-island{display:contents}</style><meta name="x"></head>',
    );
    expect(htmlOf(site)).toContain('<svg><style>g{fill:red}</style></svg>');
  });

  test('get addresses as seen from the page', async () => {
    const site = await finished({
      'a/b/index.html': htmlPage('', '<style>p { background: url(/x.svg) }</style>'),
      'x.svg': '<svg/>',
    });
    expect(htmlOf(site, 'a/b/index.html')).toContain('url(../../x.svg)');
  });

  test('may not name a file that is not there', async () => {
    const site = await finished({
      'index.html': htmlPage('', '<style>p { background: url(/x.svg) }</style>'),
    });
    expect(site.problems).toMatchObject([{ file: 'index.html', found: 'url(/x.svg)' }]);
  });
});

describe('a stylesheet', () => {
  const stylesheet = {
    'assets/non-critical.1.css': 'p { background: url(/x.svg) }',
    'x.svg': '<svg/>',
  };

  test('gets addresses as seen from itself and a name of its content, linked anew', async () => {
    const site = await finished({
      ...stylesheet,
      'index.html': htmlPage('<link rel="stylesheet" href="/assets/non-critical.1.css">'),
    });
    const [path] = [...site.files].filter((file) => file.endsWith('.css'));
    expect(path).toMatch(/^assets\/non-critical\.[\w-]{8}\.css$/);
    expect(htmlOf(site)).toContain(`href="/${path}"`);
    expect(site.problems).toEqual([]);
  });

  test('that only a script asks for is reported', async () => {
    const site = await finished({
      ...stylesheet,
      'assets/late.js': "link('/assets/non-critical.1.css')",
      'index.html': htmlPage(''),
    });
    expect(site.problems).toMatchObject([{ file: 'assets/non-critical.1.css' }]);
  });

  test('that nothing asks for goes', async () => {
    const site = await finished({ ...stylesheet, 'index.html': htmlPage('') });
    expect(site.problems).toEqual([]);
    expect([...site.files].filter((file) => file.endsWith('.css'))).toEqual([]);
  });
});
