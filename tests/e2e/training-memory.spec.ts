import { expect, test, hydrate } from '../support/course.ts';

const PAGE = 'widgets/training-memory/index.html';
const TITLE = 'Memory of training';

test('the bars wait for a guess, and say which part is largest', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await expect(widget.locator('.widget-reading')).not.toContainText('GB');
  await widget.locator('.prediction').getByText('Gradients').click();
  await widget.getByRole('button', { name: 'Show me' }).click();
  await expect(widget.locator('.prediction')).toContainText('It is activations, 104 GB of 225 GB');
  await expect(widget.locator('.legend')).toContainText('your guess');
});

test('the course’s billion needs 24 GB', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await widget.getByRole('button', { name: 'The course’s billion' }).click();
  await expect(widget.locator('.widget-reading')).toContainText('takes 24 GB');
  await widget.getByLabel('Parameters').fill('7B');
  await widget.getByLabel('Parameters').blur();
  await expect(widget.locator('.widget-reading')).toContainText('takes 168 GB');
  await expect(page).toHaveURL(/by=count/);
});
