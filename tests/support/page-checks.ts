import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { overlaps } from './overlaps.ts';
import { parted } from './parted.ts';
import { undeclared } from './precision.ts';

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

/** Closes what was unfolded. */
export const fold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = false;
  });

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

type Theme = 'light' | 'dark';

/** Accessibility at the present width, in a theme. */
export async function expectAccessible(
  page: Page,
  width: string,
  theme: Theme = 'light',
): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  expect(await violations(page), `${theme}, ${width}`).toEqual([]);
}

/** Rules that ask for names, order and what may stand where; no colour has to be measured for them. */
const STRUCTURE = [
  ...['heading-order', 'empty-heading', 'link-name', 'landmark-unique', 'page-has-heading-one'],
  ...['list', 'listitem', 'dlitem', 'definition-list', 'svg-img-alt', 'role-img-alt'],
  ...['aria-allowed-attr', 'aria-valid-attr-value', 'scrollable-region-focusable'],
];

/** Accessibility of a page whose parts are seen on pages of their own, and are many. */
export async function expectSoundStructure(page: Page): Promise<void> {
  expect(await violations(page, STRUCTURE)).toEqual([]);
}

/** What of accessibility the colours of a theme can change. */
export async function expectContrast(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  expect(await violations(page, COLOUR_RULES), theme).toEqual([]);
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

/**
 * On a phone, stage, sentence and main control of a widget share one screen below the bar, whether or
 * not its question is open.
 *
 * @param page a phone of 360 × 740, with what can be folded folded
 */
export async function expectOneScreen(page: Page): Promise<void> {
  const beyond = () =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const from = box('.widget-stage')?.top ?? 0;
      const to = box('.widget-controls > :not(.reset, .widget-more)')?.bottom ?? 0;
      return to - from - (740 - (box('.bar')?.height ?? 0));
    });
  // A figure follows a new width, and what is guessed, a moment later.
  await expect
    .poll(beyond, 'pixels from the stage to the main control, beyond the screen')
    .toBeLessThanOrEqual(0);
}

/** Guesses, so that the guess stands in the figure too: 1 is within every range that is asked for. */
export async function answer(page: Page): Promise<void> {
  const field = page.locator('.prediction-answer input');
  if ((await field.first().getAttribute('type')) === 'radio') await field.last().check();
  else await field.fill('1');
  await page.getByRole('button', { name: 'Show me' }).click();
  await expect(page.getByRole('button', { name: 'Guess again' })).toBeVisible();
}

/** No label of a widget stands on another, on a line or beyond its figure, and no line parts a unit. */
export async function expectFreeLabels(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    // Drawings are measured in one frame and drawn in the next.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    });
    const state = page.url().split('#')[1] ?? 'as built';
    expect(await overlaps(page, 'figure:has(.widget)'), `${String(width)} px, ${state}`).toEqual(
      [],
    );
    expect(await parted(page), `parted at ${String(width)} px, ${state}`).toEqual([]);
  }
}

/** Each column of a widget's tables has one precision. */
export async function expectOnePrecision(page: Page): Promise<void> {
  const tables = await page.locator('.widget table').evaluateAll((all) =>
    all.map((table) => ({
      label: table.parentElement?.ariaLabel ?? '',
      rows: [...(table as HTMLTableElement).rows].map((row) =>
        [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
      ),
    })),
  );
  expect(undeclared(tables), page.url()).toEqual([]);
}

/** The chips and modes of a widget, one after the other. */
export async function eachPreset(page: Page, look: () => Promise<void>): Promise<void> {
  const presets = page.locator('.widget-controls > :is(.chips, .segments) > button');
  for (let index = 0; index < (await presets.count()); index++) {
    const preset = presets.nth(index);
    if (!(await preset.isEnabled())) continue;
    await preset.click();
    await look();
  }
}
