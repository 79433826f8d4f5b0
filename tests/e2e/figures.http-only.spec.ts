import type { Page } from '@playwright/test';
import { expect, test } from '../support/course.ts';
import { overlaps } from '../support/overlaps.ts';
import { lessons } from '../support/pages.ts';

/** In pixels of the page. */
const WIDTHS = [320, 360, 768, 1440];

const drawn = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((done) => requestAnimationFrame(done));
    }
  });

/** Drawings; a listing scrolls its long lines, and a widget has more than one state. */
const STATIC = 'figure:not(:has(.widget), .listing)';

for (const lesson of lessons) {
  test(`${lesson} has no label on another, on a line or beyond its figure`, async ({
    open,
    page,
  }) => {
    await open(lesson);
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await drawn(page);
      const faults = await overlaps(page, STATIC);
      found.push(...faults.map((fault) => `${String(width)}px: ${fault}`));
    }
    expect(found).toEqual([]);
  });
}
