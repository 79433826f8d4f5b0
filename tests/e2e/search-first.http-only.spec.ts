import { expect, test } from '../support/course.ts';

/** Words of the first module, with the lesson that is about them. */
const WANTED: Readonly<Record<string, string>> = {
  MLM: 'pre-training-objectives',
  'masked language modelling': 'pre-training-objectives',
  sentinel: 'pre-training-objectives',
  bf16: 'memory-and-precision',
  'why bfloat16': 'memory-and-precision',
  'ZeRO-3': 'training-across-gpus',
  FSDP: 'training-across-gpus',
  petaflop: 'training-across-gpus',
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
