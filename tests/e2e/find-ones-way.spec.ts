import { expect, test } from '../support/course.ts';

test('the navigation numbers the lessons and shows the one that is read, on a phone too', async ({
  open,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 600 });
  await open('lessons/soft-prompts/index.html');
  await page.getByRole('button', { name: 'Contents' }).click();
  const course = page.locator('#course-nav');
  const current = course.locator('[aria-current="page"]');
  await expect(current).toBeInViewport();
  const number = await current.evaluate((link) =>
    link.parentElement ? getComputedStyle(link.parentElement, '::before').content : '',
  );
  expect(number).toContain('15');
  await expect(course.getByRole('link', { name: 'Glossary' })).toHaveCount(1);
  await expect(course.getByRole('link', { name: 'What notes get wrong' })).toHaveCount(1);
});

test('the navigation follows the section that is read', async ({ open, page }) => {
  await page.setViewportSize({ width: 1440, height: 420 });
  await open('lessons/soft-prompts/index.html#references');
  await expect(page.locator('.sections [aria-current]')).toHaveAttribute('href', /#references$/);
  await expect(page.locator('.sections [aria-current]')).toBeInViewport();
});

test('the glossary is filtered as one types, and letters lead into it', async ({ open, page }) => {
  await open('glossary/index.html');
  const field = page.getByLabel('Filter');
  await field.fill('low rank');
  await expect(page.getByRole('status')).toContainText(/^\d+ of \d+ terms$/);
  await expect(page.locator('#lora')).toBeVisible();
  await expect(page.locator('#bleu')).toBeHidden();
  await field.press('Escape');
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'R' }).click();
  await expect(page.locator('#letter-r')).toBeInViewport();
});

test('a page that does not exist offers a search', async ({ open, page }) => {
  await open('404.html');
  await page.getByRole('button', { name: 'Search for what the address names' }).click();
  await expect(page.getByRole('dialog').getByLabel('Search the course')).toBeFocused();
});
