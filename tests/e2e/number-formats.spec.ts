import { expect, test, hydrate } from '../support/course.ts';

const PAGE = 'widgets/number-formats/index.html';
const TITLE = 'What a number keeps';

test('the answer waits for a guess', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await expect(widget.locator('.widget-reading')).not.toContainText('3.140625');
  await widget.getByText('Both equally').click();
  await widget.getByRole('button', { name: 'Show me' }).click();
  await expect(widget.locator('.prediction')).toContainText('Right: both keep 3.140625');
  await expect(widget.locator('.widget-reading')).toContainText('3.140625');
});

test('keys go from bit to bit and flip it; infinity and what is no number are named', async ({
  open,
  page,
}) => {
  await open(`${PAGE}#number-formats?x=1`);
  const widget = await hydrate(page, TITLE);
  const bits = widget.getByRole('group', { name: 'Bits of FP16' });
  const reading = widget.locator('.widget-reading');
  await bits.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(reading).toContainText('FP16 keeps −1 exactly');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(reading).toContainText('a pattern for infinity');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(reading).toContainText('not a number');
  await expect(page).toHaveURL(/bits=1111110000000001/);
});

test('bad input gets a message and leaves the figure as it was', async ({ open, page }) => {
  await open(`${PAGE}#number-formats?x=70000`);
  const widget = await hydrate(page, TITLE);
  const field = widget.getByLabel('Number', { exact: true });
  await expect(widget.locator('.widget-reading')).toContainText('becomes ∞');
  await field.fill('many');
  await expect(widget.locator('.field-message').filter({ hasText: 'many' })).toBeVisible();
  await expect(widget.locator('.widget-reading')).toContainText('becomes ∞');
  await field.fill('-inf');
  await field.blur();
  await expect(widget.locator('.number-formats')).toContainText('−∞');
});
