import { readFileSync } from 'node:fs';
import { expect, test } from '../support/course.ts';
import { expectAccessible, expectContrast } from '../support/page-checks.ts';

const LESSON = 'lessons/multi-task-fine-tuning/index.html';

test('notes are taken by keys, kept, listed, changed, brought back and saved', async ({
  open,
  page,
  way,
}) => {
  /** What checks it reads stylesheets, which a page from disk may not. */
  const accessible = async (what: string) => {
    if (way === 'file') return;
    await expectAccessible(page, what);
    await expectContrast(page, 'dark');
    await page.emulateMedia({ colorScheme: null });
  };
  await open(LESSON);
  const bar = page.getByRole('toolbar', { name: 'Selected text' });
  await page.keyboard.press('n');
  await expect(bar).toBeVisible();
  await accessible('with the bar');
  await page.keyboard.press('Tab');
  await expect(bar.getByRole('button', { name: 'Highlight' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Note' });
  await expect(panel.getByRole('textbox', { name: 'Your note' })).toBeFocused();
  await page.keyboard.type('Why <b>all</b> at once? 왜?');
  await accessible('with a note');
  await page.keyboard.press('Control+Enter');
  const mark = page.getByRole('button', { name: 'Note: Why <b>all</b> at once? 왜?' });
  await expect(mark).toBeFocused();

  // From disk each page may have a process of its own, and what one wrote reaches the next late.
  const notebook = page.getByRole('main');
  await expect(async () => {
    await open('notebook/index.html');
    await expect(notebook.getByText('Why <b>all</b> at once? 왜?')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await accessible('notebook');
  await notebook.getByRole('button', { name: 'Edit' }).click();
  await page.keyboard.type(' Because.');
  await notebook.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(notebook.getByRole('button', { name: 'Edit' })).toBeFocused();
  await notebook.getByRole('button', { name: 'Remove' }).click();
  await expect(notebook.getByRole('status')).toContainText('No notes yet');
  await notebook.getByRole('button', { name: 'Undo' }).click();
  await notebook.getByRole('searchbox', { name: 'Filter your notes' }).fill('nothing like it');
  await expect(notebook.getByRole('status')).toHaveText('0 of 1 note.');
  await notebook.getByRole('searchbox', { name: 'Filter your notes' }).fill('왜');
  await expect(notebook.getByRole('status')).toHaveText('1 note.');
  const saved = page.waitForEvent('download');
  await notebook.getByRole('button', { name: 'Save as Markdown' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(text).toContain('Why \\<b\\>all\\</b\\> at once? 왜? Because.');

  await notebook.getByRole('link', { name: 'Go to the text' }).click();
  await expect(page.getByRole('button', { name: /^Note: Why .* Because/ })).toBeFocused();
});
