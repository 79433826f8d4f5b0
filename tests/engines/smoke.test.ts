import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import globalSetup from '../support/global-setup.ts';
import { SEARCH, UNTIL, WORK_WIDGET } from '../support/in-page.ts';
import { lessons, widgets } from '../support/pages.ts';
import type { Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { openPlaywright } from './playwright-engine.ts';
import { openWebKit } from './webkit.ts';

const STYLED = `${UNTIL}
  await document.fonts.ready;
  await until('text font', () =>
    [...document.fonts].some((f) => f.family.includes('Source Serif') && f.status === 'loaded'));
  return {
    margin: getComputedStyle(document.body).marginTop,
    family: getComputedStyle(document.body).fontFamily.includes('Source Serif'),
    columns: getComputedStyle(document.querySelector('.bar')).display,
  };`;

const engines: [string, string | undefined, () => Promise<Engine>][] = (
  [
    ['Firefox', 'COURSE_FIREFOX', openFirefox, 'firefox'],
    ['WebKit', 'COURSE_WEBKIT', openWebKit, 'webkit'],
  ] as const
).map(([name, variable, open, playwright]) => {
  const path = process.env[variable];
  return [name, path, () => (path === undefined ? openPlaywright(playwright) : open(path))];
});

let stop: (() => Promise<void>) | undefined;
beforeAll(async () => {
  stop = await globalSetup();
});
afterAll(async () => {
  await stop?.();
});

describe.each(engines)('%s', (_name, _path, open) => {
  let engine: Engine | undefined;
  const run = async (url: string, script: string) => {
    if (!engine) throw new Error('the browser did not start');
    await engine.goto(url);
    return engine.evaluate(script);
  };
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(async () => {
    await engine?.close();
  });

  describe.each(['COURSE_HTTP', 'COURSE_FILE'])('by %s', (way) => {
    const at = (page: string) => (process.env[way] ?? '') + page;

    test.each(lessons)('%s opens styled', async (page) => {
      expect(await run(at(page), STYLED)).toEqual({ margin: '0px', family: true, columns: 'flex' });
    });

    test.each(widgets)('%s answers', async (page) => {
      expect(await run(at(page), WORK_WIDGET)).toMatchObject({ answered: true });
    });

    test('search finds a lesson, marked', async () => {
      expect(await run(at('index.html'), SEARCH)).toEqual({
        href: expect.stringContaining('lessons/') as unknown,
        marked: true,
      });
    });
  });
});
