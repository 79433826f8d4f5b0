import { expect, test, hydrate } from '../support/course.ts';

const PAGE = 'widgets/financial-sentiment/index.html';
const TITLE = 'What would an investor say?';

test('a label brings the word list and the investor’s answer', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await widget.getByRole('button', { name: 'The loss that narrows' }).click();
  await expect(widget.locator('.headline-card')).not.toContainText('Word list');
  await widget.getByRole('button', { name: 'positive', exact: true }).click();
  await expect(widget.locator('.headline-card')).toContainText('smaller loss');
  await expect(page).toHaveURL(/at=loss-narrows&positive=loss-narrows$/);
  await widget.getByRole('button', { name: 'Skip' }).click();
  await expect(widget.locator('.widget-reading')).toContainText('On the 1 headline');
});

test('the guess stands beside what the word list reaches', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await expect(widget.locator('.headline-card')).not.toContainText('Investor');
  await widget.locator('.prediction input').fill('12');
  await widget.getByRole('button', { name: 'Show me' }).click();
  await expect(widget.locator('.compared .ghost')).toContainText('12');
  await expect(widget.locator('.widget-reading')).toContainText('On all 25 headlines');
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect(widget.locator('.compared .ghost')).toHaveCount(0);
  await expect(widget.locator('.prediction input')).toBeVisible();
});
