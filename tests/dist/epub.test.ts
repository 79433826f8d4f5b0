import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lessons } from '../support/pages.ts';
import { findProgram } from '../support/program.ts';

/** A run of seconds pays for no compiler and no collector that use every core. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto'];
const FILE = 'dist/adapting-language-models.epub';
const bytes = readFileSync(FILE);
const files = new Map(
  Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    name.endsWith('.png') ? '' : strFromU8(content),
  ]),
);
const chapters = lessons.map((path) => path.split('/')[1] ?? '');
const chapter = (name: string): string => files.get(`book/${name}.xhtml`) ?? '';

test('begins with its kind, unpacked, so that it can be told from its first bytes', () => {
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  expect(bytes.length).toBeLessThanOrEqual(3_000_000);
});

test('has every lesson, in the order of the course, with its sections', () => {
  const inOrder = [
    ...(files.get('book/package.opf') ?? '').matchAll(/<itemref idref="(.*?)-xhtml"/g),
  ]
    .map(([, name = '']) => name)
    .filter((name) => chapters.includes(name));
  const home = readFileSync('dist/index.html', 'utf8');
  const listed = [...home.matchAll(/href="lessons\/([^/"]+)\/index\.html"/g)].map(
    ([, name]) => name,
  );
  expect(inOrder).toEqual([...new Set(listed)]);
  const contents = chapter('nav');
  for (const name of chapters) {
    const sections = [...chapter(name).matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    for (const id of sections) expect(contents).toContain(`href="${name}.xhtml#${id}"`);
  }
});

test.each(chapters)(
  '%s has its formulas, figures and questions, and nothing that is pressed',
  (name) => {
    const text = chapter(name);
    const page = readFileSync(`dist/lessons/${name}/index.html`, 'utf8');
    const article = page.slice(page.indexOf('<article'), page.indexOf('</article>'));
    const count = (where: string, pattern: RegExp): number => where.match(pattern)?.length ?? 0;
    expect(count(text, /<math /g)).toBe(count(article, /<math[ >]/g));
    expect(count(text, /<figcaption/g)).toBe(count(article, /<figcaption/g));
    expect(count(text, /<section[^>]* class="question"/g)).toBe(
      count(article, /<course-question/g),
    );
    expect(text).not.toMatch(
      /<(?:button|input|select|script|astro-island|form)|katex-html|\bNaN\b/,
    );
  },
);

test('is painted without variables, and its drawings without styles', () => {
  for (const name of chapters) {
    const shapes = [...chapter(name).matchAll(/<svg[^]*?<\/svg>/g)].map(([drawing]) => drawing);
    expect(shapes.filter((drawing) => drawing.includes('var('))).toEqual([]);
    const bare = shapes.filter(
      (drawing) => !/ (?:fill|stroke)="(?:#|none|currentColor)/.test(drawing),
    );
    expect(bare, name).toEqual([]);
    const styles = files.get(`book/${name}.css`) ?? '';
    expect(styles.match(/var\(--(?:ink|paper|rule|accent|c\d)\b/g), name).toBeNull();
    expect(styles).not.toContain('dominant-baseline');
  }
});

test('keeps the language of Korean chapters', () => {
  const korean = [...files.keys()].filter((name) => name.endsWith('.ko.xhtml'));
  expect(korean.length).toBeGreaterThan(0);
  for (const name of korean) expect(files.get(name)).toContain('lang="ko" xml:lang="ko"');
});

test('is valid', { timeout: 900_000 }, ({ skip }) => {
  const jar = findProgram({
    name: 'EPUBCheck',
    programs: ['/usr/share/java/epubcheck.jar'],
    packages: [['epubcheck']],
  });
  if (jar === undefined) {
    console.log('EPUBCheck: not found, so nobody has checked the book.');
    skip();
    return;
  }
  const { stdout, stderr } = spawnSync('java', [...QUICK, '-jar', jar, FILE], { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toContain('0 fatals / 0 errors / 0 warnings');
});
