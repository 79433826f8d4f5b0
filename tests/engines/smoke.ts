import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import globalSetup from '../support/global-setup.ts';
import { Host } from '../support/host.ts';
import {
  HIGHLIGHT_TEXT,
  KEPT_HIGHLIGHT,
  SEARCH,
  TAKE_OFFLINE,
  UNTIL,
  WORK_WIDGET,
} from '../support/in-page.ts';
import { lessons, widgets } from '../support/pages.ts';
import { PINNED, thirtySteps } from '../support/thirty-steps.ts';
import type { Engine, EngineName } from './engine.ts';
import { openPlaywright } from './playwright-engine.ts';

const STYLED = `${UNTIL}
  await document.fonts.ready;
  await until('text font', () =>
    [...document.fonts].some((f) => f.family.includes('Source Serif') && f.status === 'loaded'));
  return {
    margin: getComputedStyle(document.body).marginTop,
    family: getComputedStyle(document.body).fontFamily.includes('Source Serif'),
    columns: getComputedStyle(document.querySelector('.bar')).display,
  };`;

interface Tested {
  /** as Playwright calls its own build */
  name: EngineName;
  /** the environment variable with the path of the machine's browser; without it Playwright's is taken */
  variable: string;
  /** starts the browser at that path */
  open: (path: string) => Promise<Engine>;
}

/** The tests of one engine, in a file of its own, so that engines run side by side. */
export function smokeTests({ name, variable, open }: Tested): void {
  const path = process.env[variable];
  let stop: (() => Promise<void>) | undefined;
  let engine: Engine | undefined;
  const run = async (url: string, script: string) => {
    if (!engine) throw new Error('the browser did not start');
    await engine.goto(url);
    return engine.evaluate(script);
  };
  beforeAll(async () => {
    stop = await globalSetup();
    engine = path === undefined ? await openPlaywright(name) : await open(path);
  });
  afterAll(async () => {
    await engine?.close();
    await stop?.();
  });

  test('a lesson that is one file answers from disk', async () => {
    const file = pathToFileURL(resolve('dist/single/lora.html')).href;
    expect(await run(file, WORK_WIDGET)).toMatchObject({ answered: true });
  });

  // The code is the test's own: an engine computes the same wherever the page came from.
  test('a Transformer in training ends in the same bits', async () => {
    const found = await run(`${process.env['COURSE_FILE'] ?? ''}index.html`, await thirtySteps());
    expect(found).toEqual({ simd: PINNED, plain: PINNED });
  });

  test('the course that was taken offline answers without its host', async () => {
    const host = new Host();
    host.show('dist');
    await host.start();
    expect(await run(`${host.url}offline/`, TAKE_OFFLINE)).toMatch(/^The whole course, edition/);
    await host.stop();
    const at = (page: string) => host.url + page;
    expect(await run(at('lessons/lora/'), STYLED)).toMatchObject({ family: true });
    expect(await run(at('glossary/index.html'), SEARCH)).toMatchObject({ marked: true });
    expect(await run(at('widgets/training-memory/'), WORK_WIDGET)).toMatchObject({
      answered: true,
    });
  });

  describe.each(['COURSE_HTTP', 'COURSE_FILE'])('by %s', (way) => {
    const at = (page: string) => (process.env[way] ?? '') + page;

    test.each(lessons)('%s opens styled', async (page) => {
      expect(await run(at(page), STYLED)).toEqual({ margin: '0px', family: true, columns: 'flex' });
    });

    test.each(widgets)('%s answers', async (page) => {
      expect(await run(at(page), WORK_WIDGET)).toMatchObject({ answered: true });
    });

    test('a highlight is painted, and kept for the next visit', async () => {
      const lesson = at('lessons/lora/index.html');
      const made = (await run(lesson, HIGHLIGHT_TEXT)) as { named: string; words: string };
      expect(made.named).toMatch(/^Highlight: /);
      expect(made.words).toContain(made.named.replace(/^Highlight: |…$/g, '').slice(0, 30));
      expect(await run(lesson, KEPT_HIGHLIGHT)).toBe(made.named);
    });

    test('search finds a lesson, marked', async () => {
      expect(await run(at('index.html'), SEARCH)).toEqual({
        href: expect.stringContaining('lessons/') as unknown,
        marked: true,
      });
    });
  });
}
