import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, elements } from '../../src/integrations/site/dom.ts';
import { LESSONS_A_MODULE, SHORT, slugOf } from './make-course.ts';
import { makeSite } from './make-site.ts';

/** More than the navigation of a page lists. */
const LESSONS = 4 * LESSONS_A_MODULE;

const folder = mkdtempSync(join(tmpdir(), 'large course '));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The lessons that a page links to, each once. */
function lessonsOn(path: string): string[] {
  const html = readFileSync(join(folder, 'dist', path), 'utf8');
  const found = [...elements(parse(html))].flatMap((element) =>
    element.tagName === 'a'
      ? (/(?:^|\/)(lesson-\d+)\/index\.html/.exec(attribute(element, 'href') ?? '')?.[1] ?? [])
      : [],
  );
  return [...new Set(found)];
}

const slugs = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => slugOf(from - 1 + n));

describe('a course with more lessons than one scans', { timeout: 900_000 }, () => {
  let terminal = '';
  beforeAll(() => {
    makeSite(folder, LESSONS, SHORT);
    const program = join(folder, 'node_modules/astro/bin/astro.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        VITEST: undefined,
      },
    });
    terminal = stdout + stderr;
    expect(status, terminal).toBe(0);
  }, 900_000);

  test('is built without a warning', () => {
    expect(terminal).toContain('Complete!');
    expect(terminal).not.toContain('[WARN]');
  });

  test('lists on a page the lessons of its module, and leads to the modules beside it', () => {
    const [first, last] = [LESSONS_A_MODULE + 1, 2 * LESSONS_A_MODULE];
    expect(lessonsOn(`lessons/${slugOf(first + 2)}/index.html`).toSorted()).toEqual(
      ['lesson-1', ...slugs(first, last), slugOf(last)].toSorted(),
    );
    expect(lessonsOn('notebook/index.html')).toEqual([]);
  });

  test('lists every lesson in the plan on the home page', () => {
    expect(lessonsOn('index.html')).toEqual(slugs(1, LESSONS));
  });

  test('finds each lesson, and packs each into the book', () => {
    const topics = readFileSync(join(folder, 'dist/search/topics.js'), 'utf8');
    const book = readFileSync(join(folder, 'dist/adapting-language-models.epub'), 'latin1');
    for (const slug of slugs(1, LESSONS)) {
      expect(topics).toContain(`"lessons/${slug}/index.html"`);
      expect(book).toContain(`book/${slug}.xhtml`);
    }
  });
});
