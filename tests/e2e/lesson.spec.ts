import type { Page } from '@playwright/test';
import { choose, expect, test } from '../support/course.ts';

const LESSON = 'lessons/bloomberggpt/index.html';

/** Copied text holds a formula once, as TeX. */
async function copiesFormulaOnce(page: Page): Promise<void> {
  const copied = await page.evaluate(async () => {
    const range = document.createRange();
    const formula = document.querySelector('.katex');
    if (!formula?.parentElement) return '';
    range.selectNodeContents(formula.parentElement);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const data = new DataTransfer();
    const copy = () =>
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
    // What takes a copy over is fetched at the first selection.
    for (let attempt = 0; copy() && attempt < 300; attempt++) {
      await new Promise((frame) => requestAnimationFrame(frame));
    }
    return data.getData('text/plain');
  });
  expect(copied).toContain('a model of $N$ parameters trained on $D$ tokens');
}

test('the section being read is marked in the contents', async ({ open, page }) => {
  await open(`${LESSON}#results`);
  const contents = page.getByRole('navigation', { name: 'Course' });
  await expect(contents.locator('.sections [aria-current]')).toHaveAttribute('href', /#results$/);
});

test('a citation shows its work on focus, Escape dismisses it, and copies hold TeX', async ({
  open,
  page,
}) => {
  await open(LESSON);
  const citation = page.locator('a.cite').first();
  // Focus by script is not keyboard focus; keys make it so. What comes late at the head of the lesson
  // may stand in between.
  await expect(async () => {
    await citation.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(citation).toBeFocused({ timeout: 500 });
  }).toPass();
  const card = page.locator('#card');
  await expect(card).toContainText('BloombergGPT: A Large Language Model for Finance');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await copiesFormulaOnce(page);
});

test('a term shows its definition under the pointer, which may move onto it', async ({
  open,
  page,
}) => {
  await page.clock.install();
  await open(LESSON);
  await page.locator('a.term').first().hover();
  const card = page.locator('#card');
  await expect(card).toBeVisible();
  await card.hover();
  await page.clock.runFor(500);
  await expect(card).toBeVisible();
});

test('questions answer with the reason, in choices as in numbers', async ({ open, page }) => {
  await open(LESSON);
  const question = page.locator('#bloomberggpt-stop');
  await question.scrollIntoViewIfNeeded();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toHaveText('Choose one of the answers first.');
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toContainText('Not quite');
  await expect(question.locator('label[data-verdict="wrong"]')).toHaveCount(1);
  await question.getByRole('radio', { name: /validation loss/ }).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toContainText('Right');

  const numeric = page.locator('#bloomberggpt-half-rule');
  await numeric.scrollIntoViewIfNeeded();
  const check = numeric.getByRole('button', { name: 'Check' });
  await numeric.getByRole('textbox').fill('much');
  await check.click();
  await expect(numeric.getByRole('status')).toContainText('is not a number');
  await numeric.getByRole('textbox').fill('727');
  await check.click();
  await expect(numeric.getByRole('status')).toContainText('Right');
});

test('after the questions a lesson leads to the next, and the last one ends the course', async ({
  open,
  page,
}) => {
  await open(LESSON);
  await page.getByRole('link', { name: /^Next: lesson 7/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Models for one field');
  await open('lessons/soft-prompts/index.html');
  await expect(page.getByRole('link', { name: /^Next/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'The end of the course' })).toBeVisible();
});

/** How far what is seen has moved while the page loaded, as browsers count it. */
const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (list: PerformanceEntryList) => {
          for (const entry of list) sum += (entry as PerformanceEntry & { value: number }).value;
        };
        const observer = new PerformanceObserver((list) => {
          add(list.getEntries());
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          add(observer.takeRecords());
          resolve(sum);
        }, 300);
      }),
  );

test('a phone folds the objectives, and opens the course over the page', async ({ open, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(LESSON);
  expect(await shifts(page), 'layout shift of a phone’s lesson').toBeLessThanOrEqual(0.01);
  // Laid out in pieces while it loads, and whole in the end.
  const waiting = page.locator('.prose > h2 ~ *:not([style*="content-visibility: visible"])');
  await expect(waiting).toHaveCount(0);
  const objectives = page.locator('.objectives li');
  await expect(objectives.first()).toBeHidden();
  await page.getByRole('checkbox', { name: /after this lesson/ }).focus();
  await page.keyboard.press('Space');
  await expect(objectives.first()).toBeVisible();

  const course = page.locator('#course-nav');
  await expect(course).toBeHidden();
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(course.getByRole('link', { name: 'Course home' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(course).toBeHidden();
});

test('side notes stand in the margin, or open in place where there is none', async ({
  open,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(LESSON);
  const note = page.getByRole('note').first();
  await expect(note).toBeVisible();
  await page.setViewportSize({ width: 400, height: 800 });
  await expect(note).toBeHidden();
  const box = page.getByRole('checkbox', { name: 'Show the side note' }).first();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(note).toBeVisible();
});

test('search is worked with the keyboard alone', async ({ open, page }) => {
  await open(LESSON);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Search the course')).toBeFocused();
  await page.keyboard.type('Blomberg');
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the longest lesson prints on twelve pages, answers and data in an appendix, and light', async ({
  open,
  page,
}) => {
  await open(LESSON);
  await expect(page.locator('#search-open')).toBeEnabled();
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.length).toBeLessThanOrEqual(12);
  await expect(page.locator('.appendix')).toHaveCount(0);

  await page.getByRole('button', { name: 'Display' }).click();
  await choose(page, 'Dark');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await choose(page, 'Light');
  const light = await paper();
  expect(light).not.toBe(dark);
  await choose(page, 'Dark');
  await page.emulateMedia({ media: 'print' });
  expect(await paper()).toBe(light);
});
