import type { Page } from '@playwright/test';
import { choose, expect, settled, test } from '../support/course.ts';
import { lessons, widgets } from '../support/pages.ts';
import { STORAGE } from '../support/storage.ts';

const TEXTS = {
  'a very long text': 'word '.repeat(20_000),
  emoji: '👩‍🔬🧪'.repeat(200),
  'right-to-left text': 'שלום עולם '.repeat(50),
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script>&amp;',
  'control characters': '\u0000\u202e\ud800\u0007',
};
/** Names of the settings of each widget. */
const SETTINGS = JSON.parse(process.env['COURSE_SETTINGS'] ?? '{}') as Record<string, string[]>;
const WRONG = /\bNaN\b|undefined|\[object |Infinity/;

for (const path of widgets) {
  test(`${path} survives any text in every field, and corrupted storage`, async ({
    open,
    page,
  }) => {
    test.slow();
    await page.addInitScript(STORAGE.corrupted);
    await open(path);
    const widget = page.locator('.widget');
    await expect(widget).toHaveAttribute('data-live');
    const fields = widget.locator('input[type=text]:visible, textarea:visible');
    for (const [kind, text] of Object.entries(TEXTS)) {
      for (let index = 0; index < (await fields.count()); index++) {
        const field = fields.nth(index);
        if (!(await field.isEnabled())) continue;
        await field.fill(text);
        await field.blur();
      }
      if ((await fields.count()) > 0) await settled(widget);
      const reading = await widget.locator('.widget-reading').innerText();
      expect(reading, kind).toMatch(/\w/);
      expect(reading, kind).not.toMatch(WRONG);
      await expect(widget.locator('img[src="x"]'), kind).toHaveCount(0);
    }
  });

  test(`${path} opens at a valid state whatever its link says, storage denied`, async ({
    open,
    page,
  }) => {
    await page.addInitScript(STORAGE.denied);
    const name = path.split('/')[1] ?? '';
    const values = [
      '1e400',
      '-1',
      'NaN',
      '',
      '%',
      '%F0%9F',
      'a,b,,c',
      '9'.repeat(900),
      '<b>',
      'null',
    ];
    await open(path);
    await expect(page.locator('.widget')).toHaveAttribute('data-live');
    await workControls(page);
    const keys = SETTINGS[name] ?? [];
    expect(keys).not.toEqual([]);
    const expectValid = async (index: number) => {
      // The notice names what this link has and the one before had not, or that it is too long.
      const notice = page.locator('.widget-notice');
      await expect(notice).toHaveText(new RegExp(`unknown${index}”|too long`));
      await expect(page.locator('.widget-reading')).not.toHaveText(WRONG);
    };
    const link = (index: number) =>
      `#${name}?${[...keys, `unknown${index}`].map((key) => `${key}=${values[index] ?? ''}`).join('&')}`;
    for (const index of values.keys()) {
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, link(index));
      await expectValid(index);
    }
    // And as a reader who comes by such a link finds it.
    await page.goto('about:blank');
    await open(path + link(0));
    await expect(page.locator('.widget')).toHaveAttribute('data-live');
    await expectValid(0);
  });
}

/** Works the first controls of a widget, one right after the other. */
async function workControls(page: Page): Promise<void> {
  const controls = page.locator(
    '.widget-controls :is(button[aria-pressed="false"], input[type=checkbox], select)',
  );
  for (let index = 0; index < Math.min(await controls.count(), 8); index++) {
    const control = controls.nth(index);
    if (!(await control.isVisible()) || !(await control.isEnabled())) continue;
    if (await control.evaluate((element) => element.matches('select'))) {
      await control.selectOption({ index: 1 });
    } else await control.click();
  }
  await settled(page.locator('.widget'), 1000);
}

for (const [state, script] of Object.entries(STORAGE)) {
  test(`the course works where storage is ${state}`, async ({ open, page }) => {
    await page.addInitScript(script);
    for (const path of ['index.html', ...lessons.slice(0, 1)]) await open(path);
    await page.getByRole('button', { name: 'Display' }).click();
    await choose(page, 'Dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
}
