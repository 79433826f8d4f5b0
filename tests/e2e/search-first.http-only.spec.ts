import { expect, test } from '../support/course.ts';

/** More of them are tried without a browser, in `tests/dist/search.test.ts`. */
const WANTED: Readonly<Record<string, string>> = {
  'why bfloat16': 'memory-and-precision',
  'ZeRO-3': 'training-across-gpus',
  'iso-FLOP': 'scaling-laws',
};

test('search finds the lesson that is about a word first', async ({ open, page }) => {
  await open('index.html');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel('Search the course');
  const first = dialog.locator('.search-page a').first();
  for (const [query, slug] of Object.entries(WANTED)) {
    await field.fill(query);
    await expect(first, query).toHaveAttribute('href', new RegExp(`lessons/${slug}/`));
  }
  // Names in code are found whole.
  for (const name of ['lora_alpha', 'print_trainable_parameters']) {
    await field.fill(name);
    await expect(dialog.locator('mark', { hasText: name }).first(), name).toBeVisible();
    await expect(dialog.locator('a[href*="lessons/lora/"]').first(), name).toBeVisible();
  }
});
