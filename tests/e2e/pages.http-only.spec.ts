import { expect, test } from '../support/course.ts';
import {
  answer,
  becomePhone,
  eachPreset,
  expectAccessible,
  expectCaptionsInSight,
  expectContrast,
  expectFieldsOfSixteenPixels,
  expectFreeLabels,
  expectNoSidewaysScroll,
  expectOnePrecision,
  expectOneScreen,
  fold,
  unfold,
} from '../support/page-checks.ts';
import { readPages, widgets } from '../support/pages.ts';

test.use({ viewport: { width: 1280, height: 720 } });

/**
 * A page of each kind: their contrast is measured in both themes at both widths. Colours come from the
 * theme, not from the width, so others are looked at in light on a desk and in dark on a phone.
 */
const EACH_KIND = [
  'index.html',
  'lessons/lora/index.html',
  'widgets/rouge-lab/index.html',
  'glossary/index.html',
];

test('a page of each kind is there', () => {
  expect(readPages).toEqual(expect.arrayContaining(EACH_KIND));
});

/** One visit for all that is asked of every page. */
for (const path of readPages) {
  test(`${path} is accessible and fits, on a desk and on a phone`, async ({ open, page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(path);
    await unfold(page);
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(moving, 'animations with reduced motion').toBe(0);
    await expectAccessible(page, '1280 px');
    if (EACH_KIND.includes(path)) await expectContrast(page, 'dark');
    await becomePhone(page, 360);
    await expectAccessible(page, '360 px', 'dark');
    if (EACH_KIND.includes(path)) await expectContrast(page, 'light');
    await expectFieldsOfSixteenPixels(page);
    // A small phone, and 400 % zoom on a window of 1,280.
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await expectCaptionsInSight(page);
    await page.emulateMedia({ forcedColors: 'active' });
    for (const stage of await page.locator('.widget-stage').all()) {
      await expect(stage).toHaveCSS('forced-color-adjust', 'none');
    }
    if (!widgets.includes(path)) return;
    await page.emulateMedia({ forcedColors: 'none' });
    await fold(page);
    for (const isAnswered of [false, true]) {
      if (isAnswered) await answer(page);
      await expectFreeLabels(page, [320, 768, 1440, 360]);
      await expectOneScreen(page);
    }
    await eachPreset(page, async () => {
      await expectFreeLabels(page, [360]);
      await expectOnePrecision(page);
    });
  });
}
