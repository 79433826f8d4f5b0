import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { fixtureSite, htmlPage } from '../site/fixture-site.ts';
import { classesByPage } from '../site/page-classes.ts';
import { readFileOf } from '../site/site.ts';
import { subsetFonts } from './fonts.ts';

const resolve = (name: string): string => createRequire(import.meta.url).resolve(name);
const serif = (name: string): Buffer =>
  readFileSync(resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${name}.woff2`));
const formula = (name: string): Buffer => readFileSync(resolve(`katex/dist/fonts/${name}.woff2`));

const katexCss = readFileSync(resolve('katex/dist/katex.css'), 'utf8').replaceAll(
  'url(fonts/',
  'url(/assets/',
);
const css = `${katexCss}
  @font-face { font-family: Serif; src: url(/assets/roman.1.woff2); font-weight: 400 700 }
  @font-face { font-family: Serif; src: url(/assets/greek.1.woff2); unicode-range: U+370-3FF }`;

const finished = async (text: string) => {
  const site = await fixtureSite({
    'index.html': htmlPage(`<p>${text}</p>`, `<style>${css}</style>`),
    'formula/index.html': htmlPage(katex.renderToString('W'), `<style>${css}</style>`),
    '404.html': htmlPage('', `<style>${css}</style>`),
    'assets/roman.1.woff2': serif('latin-wght-normal'),
    'assets/greek.1.woff2': serif('greek-wght-normal'),
    'assets/KaTeX_Math-Italic.woff2': formula('KaTeX_Math-Italic'),
    'assets/KaTeX_Fraktur-Bold.woff2': formula('KaTeX_Fraktur-Bold'),
    'assets/KaTeX_Math-Italic.ttf': '',
  });
  return { site, keep: await subsetFonts(site, await classesByPage(site, [])) };
};

describe('fonts of the site', { timeout: 30_000 }, () => {
  test('are cut down, named by their content, and removed where nothing uses them', async () => {
    const { site } = await finished('Text');
    const fonts = [...site.files].filter((path) => !path.endsWith('.html')).sort();
    expect(fonts.map((path) => path.split('.')[0])).toEqual([
      'assets/KaTeX_Math-Italic',
      'assets/roman',
    ]);
    const sizes = await Promise.all(
      fonts.map(async (path) => (await readFileOf(site, path)).length),
    );
    expect(sizes[0]).toBeLessThan(1_500);
    expect(sizes[1]).toBeLessThan(30_000);
  });

  test('hold a further alphabet only if a page has a character of it', async () => {
    const { site, keep } = await finished('the rank ρ');
    expect(keep('index.html').font('assets/greek.1.woff2')).toMatch(/^assets\/greek\./);
    const [greek = ''] = [...site.files].filter((path) => path.includes('greek'));
    expect((await readFileOf(site, greek)).length).toBeLessThan(2_000);
  });

  test('for formulas stay away from pages without formulas, with their rules', async () => {
    const { keep } = await finished('Text');
    expect(keep('index.html').font('assets/KaTeX_Math-Italic.woff2')).toBeUndefined();
    expect(keep('index.html').keepsClass('mathnormal')).toBe(false);
    expect(keep('formula/index.html').font('assets/KaTeX_Math-Italic.woff2')).toBeDefined();
    expect(keep('formula/index.html').keepsClass('mathnormal')).toBe(true);
    expect(keep('formula/index.html').keepsClass('mtable')).toBe(false);
  });

  test('are not asked for by the 404 page, where no address is right', async () => {
    const { keep } = await finished('Text');
    expect(keep('404.html').font('assets/roman.1.woff2')).toBeUndefined();
  });
});
