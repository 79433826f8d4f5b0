import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/course.ts';

const LESSON = 'lessons/bloomberggpt/index.html';

test('answers are kept: a lesson opened again shows them, and one may try again', async ({
  open,
  page,
}) => {
  await open(LESSON);
  const question = page.locator('#bloomberggpt-stop');
  await question.scrollIntoViewIfNeeded();
  await question.getByRole('radio', { name: /validation loss/ }).check();
  await question.getByRole('radio', { name: 'Certain' }).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toContainText('Right');

  await open('index.html');
  await open(`${LESSON}#bloomberggpt-stop`);
  await expect(question.getByRole('status')).toContainText(/Your answer of .*Right/);
  await expect(question.getByRole('radio', { name: /validation loss/ })).toBeChecked();
  await expect(question.getByRole('radio', { name: 'Certain' })).toBeChecked();

  await question.getByRole('button', { name: 'Try again' }).click();
  await expect(question.locator('.verdict')).toBeEmpty();
  await open('index.html');
  await open(`${LESSON}#bloomberggpt-stop`);
  await expect(question.getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(question.getByRole('radio', { name: /validation loss/ })).not.toBeChecked();
});

const LORA = 'lessons/lora/index.html';

/** Reads a lesson as far as its first screen, and marks it as read. */
async function readLora(page: Page): Promise<void> {
  await page.mouse.wheel(0, 300);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
}

test('a lesson that was read says so at its head, in the navigation and on home', async ({
  open,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(LORA);
  await expect(page.locator('.progress')).toHaveCount(0);
  await readLora(page);
  const row = page.getByRole('navigation', { name: 'Course' }).locator('li[value="14"]');
  await expect(row.locator('.progress').first()).toHaveText('read');
  // The mark stands under the title, and the number in its column.
  const [title, mark] = await row
    .locator('> a, > .progress')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
  expect(mark).toBe(title);
  // From disk each page may have a process of its own, and what one wrote reaches the next late.
  await expect(async () => {
    await open('index.html');
    const lora = page.getByRole('main').locator('li[value="14"]');
    await expect(lora).toContainText('read', { timeout: 2000 });
  }).toPass();
  await page.getByRole('link', { name: '10 cards', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review');
});

test('a review is done by keys, may be taken back, and comes back when it is due', async ({
  open,
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T09:00:00') });
  await open(LORA);
  await readLora(page);
  await open('review/index.html');
  const session = page.getByRole('region', { name: 'Today' });
  await session.getByRole('button', { name: 'Begin' }).click();
  const left = session.getByRole('status').first();
  for (let card = 10; card > 0; card--) {
    await expect(left).toContainText(card === 1 ? '1 card to go' : `${card} cards to go`);
    if (await session.getByRole('button', { name: /^Show the answer/ }).isVisible()) {
      await page.keyboard.press('Space');
      await expect(session.getByRole('link', { name: 'Read it again' })).toBeVisible();
      await page.keyboard.press('3');
      continue;
    }
    const field = session.getByRole('textbox');
    if (await field.isVisible()) await field.fill('5');
    else await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(session.getByRole('button', { name: /^Next card/ })).toBeFocused();
    await page.keyboard.press('n');
  }
  await expect(left).toContainText('That is all for today: 10 cards');
  await expect(session.getByRole('button', { name: /^Undo the last card/ })).toBeVisible();
  await page.keyboard.press('u');
  await expect(left).toContainText('1 card to go');
  await page.clock.setSystemTime(new Date('2026-12-02T09:00:00'));
  await open('index.html');
  await expect(
    page.getByRole('link', { name: /^Review: 2\d cards today|^Review: 1\d cards today/ }),
  ).toBeVisible();
});

test('everything is saved as a file, forgotten, and taken in again; a hostile file is refused', async ({
  open,
  page,
}) => {
  await open(LORA);
  await readLora(page);
  await open('study-data/index.html');
  const kept = page.getByRole('region', { name: 'What is kept' });
  const field = page.getByLabel('A file saved by this course');
  // From disk, what the lesson wrote may arrive late.
  await expect(kept).toContainText('1 lesson opened or read');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await coming).path();

  await page.getByRole('button', { name: 'Forget everything…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
  await expect(kept).toContainText('Nothing yet');

  const text = readFileSync(file, 'utf8').replace('"version": 1', '"version": 9');
  await field.setInputFiles({ name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.getByRole('alert').first()).toContainText('version 9, from a later edition');
  await expect(kept).toContainText('Nothing yet');

  await field.setInputFiles(file);
  await expect(page.getByRole('row', { name: /^1 lesson opened or read/ })).toBeVisible();
  await expect(kept).toContainText('Nothing yet');
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(kept).toContainText('1 lesson opened or read');
  // Due again, too: counted in the bar.
  await expect(page.getByRole('link', { name: 'Review: 10 cards today' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(kept).toContainText('Nothing yet');
});

test('a later edition loses nothing, and marks only what it changed', async ({
  open,
  page,
  way,
}) => {
  test.skip(way === 'file', 'the address of a file cannot be answered with another edition');
  await open('lessons/bloomberggpt/index.html');
  await page.mouse.wheel(0, 300);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await open(LORA);
  await readLora(page);
  const question = page.locator('#lora-rank-sixteen');
  await question.scrollIntoViewIfNeeded();
  await question.getByRole('textbox').fill('81920');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.locator('.verdict')).toContainText('Right');
  // A note as well: the first key selects a paragraph, the second marks it.
  await page.keyboard.press('Tab');
  await page.keyboard.press('n');
  await expect(page.getByRole('toolbar')).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.locator('.note-mark')).toHaveCount(1);
  const id = (await page.locator('.prose > h2[id]').nth(1).getAttribute('id')) ?? '';

  // The next edition says something else in one section, and leaves out a lesson's questions.
  await page.route('**/study/course.js', async (route) => {
    const text = await (await route.fetch()).text();
    const course = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as {
      lessons: { slug: string; questions: string[]; sections: Record<string, { hash: string }> }[];
    };
    for (const lesson of course.lessons) {
      if (lesson.slug === 'bloomberggpt') lesson.questions = [];
      const section = lesson.slug === 'lora' ? lesson.sections[id] : undefined;
      if (section) section.hash = 'later1';
    }
    await route.fulfill({
      contentType: 'text/javascript',
      body: `globalThis.courseStudy = ${JSON.stringify(course)};`,
    });
  });
  await open(LORA);
  await expect(page.locator('.changed-mark')).toHaveCount(1);
  await expect(page.locator(`h2#${id} .changed-mark`)).toHaveText('changed since you read');
  await question.scrollIntoViewIfNeeded();
  await expect(question.getByRole('status')).toContainText('Your answer of');
  await expect(page.locator('.note-mark')).toHaveCount(1);
  await open('index.html');
  const map = page.getByRole('main');
  await expect(map.locator('.progress')).toHaveCount(2);
  await expect(map.locator('.progress[data-state="changed"]')).toHaveCount(1);
  await expect(map.locator('li[value="14"]')).toContainText('changed since');
});

test('the cram sheet prints at most two pages, however much was missed', async ({ open, page }) => {
  await open('cram/index.html');
  await expect(page.getByRole('status').first()).toContainText('missed nothing so far');
  await page.evaluate(() => {
    let n = 0;
    for (const { questions, terms } of globalThis.courseStudy?.lessons ?? []) {
      const keep = (kind: string, entry: object) => {
        const record = { version: 1, at: ++n, ...entry };
        localStorage.setItem(`adapting-language-models:study:${kind}:${n}`, JSON.stringify(record));
      };
      for (const question of questions) keep('answers', { question, given: 'x', right: false });
      const memory = { due: 1, stability: 1, difficulty: 5, reps: 1, lapses: 1 };
      for (const id of terms) keep('reviews', { card: `term:${id}`, on: 1, grade: 1, ...memory });
    }
  });
  // From disk the page that is opened again may hear late what was kept.
  await expect(async () => {
    await page.reload();
    const status = page.getByRole('status').first();
    await expect(status).toContainText(/more did not fit on two pages/, { timeout: 2000 });
  }).toPass();
  for (const format of ['A4', 'Letter']) {
    const text = (await page.pdf({ format })).toString('latin1');
    expect(text.match(/\/Type \/Page\b/g), format).toHaveLength(2);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expect(page.getByRole('status').first()).toContainText(/more did not fit on two pages/);
  const text = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2);
});
