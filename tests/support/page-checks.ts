import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rules whose outcome the colours decide. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Brings every widget near, one after the other, until it is hydrated, and opens what is folded. */
export async function unfold(page: Page): Promise<void> {
  for (const widget of await page.locator('.widget').all()) {
    await widget.scrollIntoViewIfNeeded();
    await expect(widget).toHaveAttribute('data-live');
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/**
 * What axe has against a page as it stands.
 *
 * @param only the rules to run; all of them if not given
 */
async function violations(page: Page, only?: string[]): Promise<string[]> {
  // Half a megabyte of script is handed over once a page.
  const known = await page.evaluate(() => 'axe' in globalThis);
  const builder = new AxeBuilder({ page, ...(known ? { axeSource: ';' } : {}) });
  // No page of the course has frames, so that one run in the page itself sees all.
  const axe = builder.setLegacyMode(true).options({ resultTypes: ['violations'] });
  const found = await (only ? axe.withRules(only) : axe).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** Accessibility at the present width, in light. */
export async function expectAccessible(page: Page, width: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page), `light, ${width}`).toEqual([]);
}

/** What of accessibility the dark colours can change. */
export async function expectContrastInDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, COLOUR_RULES), 'dark').toEqual([]);
}

/** Nothing but a scroller of its own is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, 'pixels beyond the window').toBeLessThanOrEqual(0);
}

/** The caption of a table that scrolls is wholly seen before anything is scrolled. */
export async function expectCaptionsInSight(page: Page): Promise<void> {
  const cut = await page.locator('.scroller caption').evaluateAll((captions) =>
    captions
      .filter((caption) => {
        const box = caption.closest('.scroller')?.getBoundingClientRect();
        return caption.getBoundingClientRect().right > (box?.right ?? 0) + 1;
      })
      .map((caption) => caption.textContent),
  );
  expect(cut, 'captions that are cut').toEqual([]);
}

/** Below 16 px, phones zoom into a field that is touched. */
export async function expectFieldsOfSixteenPixels(page: Page): Promise<void> {
  const small = await page
    .locator('input:is([type=text], [type=search], [type=number]), select, textarea')
    .evaluateAll((fields) =>
      fields
        .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
        .map((field) => field.outerHTML.slice(0, 120)),
    );
  expect(small, 'fields below 16 px').toEqual([]);
}

/** Makes the page's device a phone of a width: coarse pointer, touch. */
export async function becomePhone(page: Page, width: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.setViewportSize({ width, height: 740 });
  await expect.poll(() => page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
}
