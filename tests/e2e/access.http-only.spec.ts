import type { Page } from '@playwright/test';
import { expect, settled, test } from '../support/course.ts';
import { overlaps } from '../support/overlaps.ts';
import { lessons, widgets } from '../support/pages.ts';
import { modulesOfWidgets } from '../support/static-imports.ts';
import { STORAGE } from '../support/storage.ts';

/** Tabs between two looks at what they reached. */
const TABS = 20;

interface Reached {
  name: string;
  /** a reader can see it */
  seen: boolean;
  /** it stands in the foot of the page */
  last: boolean;
}

/** Notes what has focus whenever a key comes up: the page has scrolled by then. */
const noteFocus = (page: Page) =>
  page.evaluate(() => {
    const reached: Reached[] = [];
    document.addEventListener('keyup', () => {
      const element = document.activeElement;
      if (!element || element === document.body) return;
      const box = (element.closest('label') ?? element).getBoundingClientRect();
      const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
      const inBar = element.closest('.bar, .skip, #course-nav') !== null;
      reached.push({
        name: `${element.tagName} ${(element.textContent || element.getAttribute('aria-label')) ?? ''}`
          .trim()
          .slice(0, 60),
        seen: box.bottom > (inBar ? 0 : bar) && box.top < innerHeight,
        last: element.closest('footer') !== null,
      });
    });
    Object.assign(globalThis, { drain: () => reached.splice(0) });
  });
const drain = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { drain: () => Reached[] }).drain());

/**
 * Presses Tab `TABS` times. The keys are sent one after the other without waiting for the browser to
 * have answered each, which took four fifths of the time of a walk.
 */
async function pressTabs(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const sent = Array.from({ length: TABS }, () => [
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ]);
  await Promise.all(sent.flat());
  await session.detach();
}

/** Walks from the first link to the foot of the page. @returns what has focus and cannot be seen */
async function hiddenOnWalk(page: Page): Promise<string[]> {
  await page.locator('.skip').focus();
  const places: Reached[] = [];
  while (places.length < 600 && !places.some(({ last }) => last)) {
    await pressTabs(page);
    const more = await drain(page);
    expect(more.length).toBeGreaterThan(0);
    places.push(...more);
  }
  const end = places.findIndex(({ last }) => last);
  expect(end).toBeGreaterThan(0);
  return places.slice(0, end + 1).flatMap(({ name, seen }) => (seen ? [] : name));
}

/** Widths at which labels are measured, in pixels. */
const WIDTHS = [320, 360, 768, 1440];
/** Drawings; a listing scrolls its long lines, and a widget has more than one state. */
const STATIC = 'figure:not(:has(.widget), .listing)';

const drawn = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((done) => requestAnimationFrame(done));
    }
  });

for (const lesson of lessons) {
  test(`${lesson} can be walked by keyboard, and no label of its figures lies on another`, async ({
    open,
    page,
  }) => {
    test.slow();
    await open(lesson);
    // Figures change height when they are hydrated; the walk is over the page as it then stays.
    for (const widget of await page.locator('.widget').all()) {
      await widget.scrollIntoViewIfNeeded();
      await expect(widget).toHaveAttribute('data-live');
    }
    // So do lines whose letters come late.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await noteFocus(page);
    const hidden = await hiddenOnWalk(page);
    // On a busy machine a key may come up before the page has scrolled: what hides does so twice.
    const again = hidden.length > 0 ? await hiddenOnWalk(page) : [];
    expect(hidden.filter((name) => again.includes(name))).toEqual([]);
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await drawn(page);
      const faults = await overlaps(page, STATIC);
      found.push(...faults.map((fault) => `${String(width)}px: ${fault}`));
    }
    expect(found, 'labels on another, on a line or beyond their figure').toEqual([]);
  });
}

/** Scripts that a page has fetched, by file name, in no order. */
const fetched = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.replace(/^.*\//, ''))
      .filter((name) => name.endsWith('.js')),
  );

for (const path of widgets) {
  test(`${path} fetches only its budget by itself, and is worked with the keyboard alone, storage full`, async ({
    open,
    page,
  }) => {
    await page.addInitScript(STORAGE.full);
    await open(path);
    const widget = page.locator('.widget');
    await expect(widget).toHaveAttribute('data-live');
    await settled(widget, 600);
    // What a screen reader is told, as it was read and found right; --update-snapshots writes it anew.
    await expect(widget).toMatchAriaSnapshot({ name: `${path.split('/')[1] ?? ''}.aria.yml` });
    await expect(widget.getByRole('button', { name: 'Copy a link to this state' })).toBeVisible();
    const own = modulesOfWidgets(path);
    const more = (await fetched(page)).filter((name) => !own.has(name));
    expect(more.filter((name) => !/^(?:page|islands)\./.test(name))).toEqual([]);
    const shown = () =>
      widget.evaluate(
        (element) =>
          (element.querySelector('.widget-stage')?.innerHTML ?? '') +
          (element.querySelector('.widget-reading')?.textContent ?? ''),
      );
    const before = await shown();
    const parts = ['.prediction', '.widget-stage', '.widget-reading', '.widget-controls'];
    const read = async () =>
      (await Promise.all(parts.map((part) => widget.locator(part).ariaSnapshot()))).join('\n');
    const tree = await read();
    for (let step = 0; step < 80 && (await shown()) === before; step++) {
      await page.keyboard.press('Tab');
      const kind = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element?.closest('.widget-controls')) return '';
        return element instanceof HTMLInputElement ? element.type : element.tagName;
      });
      const key = {
        checkbox: 'Space',
        radio: 'ArrowDown',
        range: 'ArrowRight',
        SELECT: 'ArrowDown',
      };
      if (kind === 'BUTTON') await page.keyboard.press('Enter');
      else if (kind === 'text' || kind === 'TEXTAREA') await page.keyboard.type('2\t');
      else if (kind in key) await page.keyboard.press(key[kind as keyof typeof key]);
      if (kind !== '') await settled(widget, 600);
    }
    expect(await shown()).not.toBe(before);
    await widget.getByRole('button', { name: 'Reset' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(read, 'what Reset leaves').toBe(tree);
  });
}
