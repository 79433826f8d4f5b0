import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Site } from './site.ts';
import { drawThumbnails } from './thumbnails.ts';

const WIDGET = `<body><figure><link rel="stylesheet" href="/assets/bars.css">
  <div class="widget"><div class="widget-stage"><div class="bars" id="w" role="group" aria-label="Bars">
    <svg role="img"><title>Bars</title><path d="M0 0h9"></path></svg>
    <p>7 <a href="#w">GB</a></p><label for="w-n">n<input name="n" value="3"></label>
  </div></div><p class="widget-reading">Seven.</p></div></figure></body>`;

const finish = (home: string) => {
  const site: Site = {
    dist: '',
    files: new Set(),
    problems: [],
    pages: [
      { path: 'index.html', document: parse(home) },
      { path: 'widgets/bars/index.html', document: parse(WIDGET) },
    ],
  };
  drawThumbnails(site);
  return site.pages.map(({ document }) => serialize(document));
};

describe('a thumbnail', () => {
  const [home = '', widget] = finish(
    '<body><a href="/widgets/bars/"><span class="thumbnail" data-thumbnail="bars"></span></a>' +
      '<link rel="stylesheet" href="/assets/non-critical.css"></body>',
  );

  test('is the finished figure of the widget, with its styles', () => {
    expect(home).toContain('<div class="bars">');
    expect(home).toContain('<path d="M0 0h9">');
    expect(home).toContain('href="/assets/bars.css"');
    expect(home).not.toContain('Seven.');
  });

  test('is a picture: nothing in it is read, named or worked', () => {
    expect(home).toContain('<span class="thumbnail" aria-hidden="true">');
    expect(home).not.toMatch(/id="w"|role=|<title>|name="n"|aria-label|href="#w"|for=/);
    expect(home).toContain('<input value="3" disabled="">');
  });

  test('leaves the widget as it was', () => {
    expect(widget).toContain('<div class="bars" id="w" role="group" aria-label="Bars">');
  });

  test('of a widget that does not exist ends the build', () => {
    expect(() => finish('<body><span data-thumbnail="pies"></span></body>')).toThrow(/"pies"/);
  });
});
