import { expect, test, hydrate } from '../support/course.ts';
import { answer, becomePhone, expectOneScreen } from '../support/page-checks.ts';

const PAGE = 'widgets/domain-tokenizer/index.html';
const TITLE = 'One sentence, cut by four vocabularies';
/** Milliseconds that a slow machine may take to learn two vocabularies. */
const LEARNING = { timeout: 45_000 };

test('the training text is loaded and learned only when it is needed', async ({ open, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  expect(asked.filter((url) => /general|legal/.test(url))).toEqual([]);
  await widget.getByRole('button', { name: 'every day' }).click();
  await answer(page);
  await expect(widget.locator('.widget-reading')).toContainText(
    'With 1,000 merges, the general vocabulary makes 18 pieces for 15 words',
    LEARNING,
  );
  await expect(widget.locator('.widget-reading')).toContainText('the legal one makes 26');
  await expect(page).toHaveURL(/#domain-tokenizer\?text=The\+cat/);
  // With the guess beside it, this is the tallest that the figure gets by itself.
  await becomePhone(page, 360);
  await expectOneScreen(page);
});

test('a sentence of one’s own survives whatever it holds', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await widget.getByText('More settings').click();
  const field = widget.getByLabel('Your sentence');
  await field.fill('<b>שלום</b> 😀 '.repeat(9000));
  await expect(widget.getByText('The first 400 characters are used.')).toBeVisible();
  await expect(widget.locator('.widget-reading')).toContainText('pieces for', LEARNING);
  await field.fill('');
  await expect(widget.locator('.widget-reading')).toContainText('nothing to cut');
});

test('merges go on one by one, moved where that is wanted, and all four fields can be learned', async ({
  open,
  page,
}) => {
  await open(`${PAGE}#domain-tokenizer?merges=2000&fields=general,legal,medical,financial`);
  const widget = await hydrate(page, TITLE);
  await expect(widget.getByText('Merge 2,000:')).toHaveCount(4, LEARNING);
  await widget.getByRole('button', { name: 'One back' }).click();
  await expect(widget.getByText('Merge 1,999:')).toHaveCount(4);
  await expect(widget.getByRole('progressbar')).toHaveCount(0);
  await page.evaluate(() => {
    document.addEventListener('animationstart', ({ target }) => {
      (target as Element).setAttribute('data-moved', '');
    });
  });
  const moved = widget.locator('[data-moved]');
  const used = widget.getByRole('textbox', { name: 'Merges used' });
  await used.fill('3');
  await used.press('Enter');
  await expect(widget.getByText('Merge 3:')).toHaveCount(4);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const on = widget.getByRole('button', { name: 'One on' });
  for (let merge = 4; merge <= 12; merge++) await on.click();
  await expect(widget.getByText('Merge 12:')).toHaveCount(4);
  await expect(moved).toHaveCount(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  for (let merge = 13; merge <= 24; merge++) await on.click();
  await expect(widget.getByText('Merge 24:')).toHaveCount(4);
  await expect(moved.first()).toBeVisible();
});
