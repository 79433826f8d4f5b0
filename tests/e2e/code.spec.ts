import { expect, test } from '../support/course.ts';

test('code is copied', async ({ open, page }) => {
  await open('lessons/lora/index.html');
  const listing = page.locator('#count-what-lora-trains');
  await listing.getByRole('button', { name: 'Copy' }).click();
  await expect(page.locator('.toast')).toContainText(/Code copied|The code is selected/);
});

test('every listing and notebook is a file beside the pages', async ({ open, page }) => {
  await open('code/index.html');
  const files = page.locator('a[download]');
  expect(await files.count()).toBeGreaterThan(30);
  for (const file of await files.all())
    expect(await file.getAttribute('href')).toMatch(/^[a-z-]+\/[a-z-]+\.(?:py|sh|ipynb)$/);
});
