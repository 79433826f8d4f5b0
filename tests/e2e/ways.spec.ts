import { choose, expect, test, hydrate } from '../support/course.ts';

const LESSON = 'lessons/bloomberggpt/index.html';

test('a lesson is styled and its formulas have their fonts', async ({ open, page }) => {
  await open(LESSON);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/BloombergGPT/);
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map((f) => f.family);
  });
  expect(loaded.join()).toContain('Source Serif');
  expect(loaded.join()).toContain('KaTeX_Main');
  await expect(page.locator('body')).toHaveCSS('margin-top', '0px');
});

test('a widget answers its controls', async ({ open, page }) => {
  await open(LESSON);
  const widget = await hydrate(page, 'BloombergGPT against Chinchilla');
  await widget.getByRole('button', { name: 'Skip' }).click();
  await widget.getByRole('button', { name: 'Gopher and Chinchilla' }).click();
  await expect(widget.getByText('With 5.76 × 10²³ FLOPs').first()).toBeVisible();
});

test('search finds a passage, and its link opens the section with the words marked', async ({
  open,
  page,
}) => {
  await open('index.html');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel('Search the course');
  // A term has a card above the lesson that teaches it; programs get what is shown, in its order.
  await field.fill('LCS');
  const lesson = /lessons\/rouge-and-bleu\/index\.html/;
  await expect(dialog.locator('.search-card a')).toHaveAttribute('href', lesson);
  const shown = await dialog
    .locator('.search-card a, .search-page > a')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ pathname }) => pathname));
  const told =
    await page.evaluate<{ url: string; title: string; kind: string }[]>(`courseSearch('LCS')`);
  expect(told.map(({ url }) => new URL(url).pathname)).toEqual(shown);
  expect(told.slice(0, 2)).toMatchObject([
    { title: 'longest common subsequence', kind: 'term' },
    { title: 'Counting matching words', kind: 'lesson' },
  ]);
  await field.fill('"the run stopped before the text did"');
  await expect(dialog.locator('.search-page')).toHaveCount(1);
  // Passages are read for hits on screen, so the page that is meant is named.
  await field.fill('BloombergGPT validation loss');
  const section = dialog.getByRole('link', { name: /The run stopped before the text did/ });
  await section.first().click();
  await expect(page).toHaveURL(/#run$/);
  const mark = page.locator('mark').first();
  await expect(mark).toBeInViewport();
  await expect(
    page
      .locator('mark')
      .filter({ hasText: /validation/i })
      .first(),
  ).toBeVisible();
});

test('search finds the Korean summary by a Korean word with a particle', async ({ open, page }) => {
  await open('index.html');
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Search the course').fill('금융이');
  await dialog.getByRole('link').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

for (const word of ['tokenizer', '토크나이저', '토큰화']) {
  test(`search in Korean finds the lesson by ${word}`, async ({ open, page }) => {
    await open('ko/lessons/bloomberggpt/index.html');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Search the course').fill(word);
    await expect(dialog.getByRole('link', { name: /모델에 없는 말들/ }).first()).toBeVisible();
  });
}

test('theme and text size are kept from page to page', async ({ open, page }) => {
  await open(LESSON);
  await page.getByRole('button', { name: 'Display' }).click();
  await choose(page, 'Dark');
  await choose(page, 'Large');
  await open('glossary/index.html');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
});

test('a lesson opens again where it was left, and home links to it', async ({ open, page }) => {
  await open(LESSON);
  await page.locator('#results').scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    document.getElementById('results')?.scrollIntoView({ behavior: 'instant' });
  });
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).join()))
    .toContain('position:bloomberggpt');
  await open('index.html');
  await page
    .getByRole('link', { name: /BloombergGPT, a model/ })
    .first()
    .click();
  await expect(page.getByText('You are back where you left off.')).toBeVisible();
  await expect(page.locator('#results')).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson is styled, with its figures and its answers', async ({ open, page }) => {
    await open(LESSON);
    await expect(page.locator('body')).toHaveCSS('margin-top', '0px');
    await expect(page.locator('.widget-reading').first()).toContainText(/\w{3}/);
    const answers = page.locator('.answers').first();
    await answers.getByText('Answer and reasons').click();
    await expect(answers.getByText('Right').first()).toBeVisible();
  });
});
