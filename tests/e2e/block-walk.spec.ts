import { expect, test, hydrate } from '../support/course.ts';

const PAGE = 'widgets/block-walk/index.html';
const TITLE = 'A Transformer block, number by number';

test('the weights wait for a guess, and stand beside it afterwards', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await expect(widget.locator('.walk')).toBeHidden();
  await expect(widget.locator('.widget-reading')).not.toContainText('80%');
  await widget.locator('.prediction input').fill('40');
  await widget.getByRole('button', { name: 'Show me' }).click();
  await expect(widget.locator('.walk')).toBeVisible();
  await expect(widget.locator('.walk')).toContainText('you: 40%');
  await expect(widget.locator('.prediction')).toContainText('it is 4%');
});

test('a token is chosen by keys, and the mask is taken away', async ({ open, page }) => {
  await open(`${PAGE}#block-walk?step=next&words=dogs,near,cats,fear,storms`);
  const widget = await hydrate(page, TITLE);
  const reading = widget.locator('.widget-reading');
  await expect(reading).toContainText('“storms” a probability of >99%');
  await widget.getByRole('button', { name: 'Mask off' }).click();
  await expect(reading).toContainText('“bones”');
  await widget.getByRole('radio', { name: 'fear' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(reading).toContainText('After “dogs near cats”');
});

test('a real model lends its shapes', async ({ open, page }) => {
  await open(`${PAGE}#block-walk?step=scores`);
  const widget = await hydrate(page, TITLE);
  await widget.getByText('More settings').click();
  await widget.getByLabel('Model').selectOption({ label: 'Llama 2 70B' });
  await expect(widget.locator('.walk thead')).toContainText('8,192 × 1,024');
});
