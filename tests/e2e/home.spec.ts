import { expect, test } from '../support/course.ts';

test('the figure on the home page answers its slider', async ({ open, page }) => {
  await open('index.html');
  const rank = page.getByRole('slider', { name: 'Rank' });
  await expect(rank).toBeEnabled();
  await expect(page.getByText('Rank 4: 192 trained numbers')).toBeVisible();
  await rank.focus();
  for (let step = 4; step < 9; step++) await page.keyboard.press('ArrowRight');
  await expect(page.getByText('and the letter is exact')).toBeVisible();
});

test('the map leads to each lesson, and every widget has a picture', async ({ open, page }) => {
  await open('index.html');
  const lessons = page.locator('.map [data-lesson] a');
  expect(await lessons.count()).toBe(await page.locator('#course-nav [value] > a').count());
  const pictures = page.locator('.thumbnail');
  for (const picture of await pictures.all()) {
    const stage = await picture.locator('.thumbnail-stage').boundingBox();
    expect(stage?.height).toBeGreaterThan(10);
    expect(stage?.width).toBeLessThan(250);
  }
  await page.getByRole('link', { name: 'A picture at low rank' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A picture at low rank');
});

test('a widget fills the screen for a lecture, and its examples follow the keys', async ({
  open,
  page,
}) => {
  await open('widgets/low-rank/index.html');
  await expect(page.locator('.widget')).toHaveAttribute('data-live');
  await page.getByRole('button', { name: 'Lecture view' }).click();
  await expect(page.locator('.bar')).toBeHidden();
  const chosen = page.locator('.widget [aria-pressed="true"]').first();
  const before = await chosen.textContent();
  await page.keyboard.press('PageDown');
  await expect(chosen).not.toHaveText(before ?? '');
  // Enlarged, a mark still goes where the pointer goes.
  await page.keyboard.press('PageUp');
  const mark = page.locator('.widget .scan').first();
  await mark.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await mark.boundingBox()) ?? {};
  await page.mouse.move(x, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 200, y + 20, { steps: 4 });
  await page.mouse.up();
  expect(Math.abs(((await mark.boundingBox())?.x ?? 0) - x - 200)).toBeLessThan(25);
  await page.keyboard.press('Escape');
  await expect(page.locator('.bar')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the home page is whole: its figure, its map and its pictures', async ({ open, page }) => {
    await open('index.html');
    await expect(page.getByRole('img', { name: /draws the letter A/ })).toBeVisible();
    await expect(page.getByText('Rank 4: 192 trained numbers')).toBeVisible();
    await expect(page.getByRole('slider')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Start here' })).toBeVisible();
  });
});
