import { expect, test, wake } from '../support/course.ts';

const PAGE = 'widgets/financial-sentiment/index.html';
const TITLE = 'What would an investor say?';

test('a label brings the word list and the investor’s answer', async ({ open, page }) => {
  await open(PAGE);
  const widget = await wake(page, TITLE);
  await widget.getByRole('button', { name: 'The loss that narrows' }).click();
  await expect(widget.locator('.headline-card')).not.toContainText('Word list');
  await widget.getByRole('button', { name: 'positive', exact: true }).click();
  await expect(widget.locator('.headline-card')).toContainText('smaller loss');
  await expect(widget.locator('.widget-reading')).toContainText('On the 3 headlines');
  await expect(page).toHaveURL(/at=loss-narrows&positive=loss-narrows&neutral=/);
});
