import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import globalSetup from '../support/global-setup.ts';
import { lessons, widgets } from '../support/pages.ts';
import type { Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { openPlaywright } from './playwright-engine.ts';
import { openWebKit } from './webkit.ts';

/** Helpers of the scripts below; they run in the page. */
const UNTIL = `
  const until = async (what, find) => {
    for (let i = 0; i < 300; i++) {
      const found = find();
      if (found) return found;
      await new Promise((next) => setTimeout(next, 100));
    }
    throw new Error('never: ' + what);
  };`;

const STYLED = `${UNTIL}
  await document.fonts.ready;
  await until('text font', () =>
    [...document.fonts].some((f) => f.family.includes('Source Serif') && f.status === 'loaded'));
  return {
    margin: getComputedStyle(document.body).marginTop,
    family: getComputedStyle(document.body).fontFamily.includes('Source Serif'),
    columns: getComputedStyle(document.querySelector('.bar')).display,
  };`;

/** Wakes the widget, works its controls until the figure changes, and reports it. */
const ANSWERS = `${UNTIL}
  const widget = document.querySelector('.widget');
  widget.scrollIntoView();
  await until('widget awake', () => widget.hasAttribute('data-live'));
  const shown = () => widget.querySelector('.widget-stage').innerHTML
    + widget.querySelector('.widget-reading').textContent;
  const before = shown();
  const fire = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));
  for (const control of widget.querySelectorAll(
    '.widget-controls :is(button[aria-pressed="false"], input, select, textarea)')) {
    if (control.disabled) continue;
    if (control.matches('button, [type=checkbox], [type=radio]')) control.click();
    else if (control.matches('select')) { control.selectedIndex = control.options.length - 1; fire(control, 'input'); fire(control, 'change'); }
    else if (control.matches('[type=range]')) { control.stepUp(3); fire(control, 'input'); fire(control, 'change'); }
    else { control.value = control.value + ' 2'; fire(control, 'input'); fire(control, 'change'); }
    await new Promise((next) => setTimeout(next, 400));
    if (shown() !== before) return { answered: true };
  }
  return { answered: false };`;

const SEARCH = `${UNTIL}
  const button = await until('search button', () => document.querySelector('#search-open:enabled'));
  button.click();
  const input = await until('search field', () => document.querySelector('dialog[open] input'));
  input.value = 'Chinchilla';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const link = await until('a result', () => document.querySelector('dialog[open] a[href]'));
  return { href: link.href, marked: !!document.querySelector('dialog[open] mark') };`;

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
      expect(await run(at(page), ANSWERS)).toEqual({ answered: true });
    });

    test('search finds a lesson, marked', async () => {
      expect(await run(at('index.html'), SEARCH)).toEqual({
        href: expect.stringContaining('lessons/') as unknown,
        marked: true,
      });
    });
  });
});
