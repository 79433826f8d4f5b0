import { expect, test, hydrate } from '../support/course.ts';

const PAGE = 'widgets/scaling-laws/index.html';
const TITLE = 'The same compute, spent differently';

test('the curve waits for a guess, and keeps it beside the truth', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await expect(widget.locator('.curve')).toHaveCount(0);
  await widget.locator('.prediction input').fill('5');
  await widget.getByRole('button', { name: 'Show me' }).click();
  await expect(widget.locator('.prediction')).toContainText(
    'You said 5.0%; by the formula it is 1.0%',
  );
  await expect(widget.locator('.curve')).not.toHaveCount(0);
  await expect(widget.locator('.guess')).toContainText('your guess');
});

test('keys and dragging spend the compute differently; serving moves the best', async ({
  open,
  page,
}) => {
  await open(`${PAGE}#scaling-laws?factor=2`);
  const widget = await hydrate(page, TITLE);
  const reading = widget.locator('.widget-reading');
  await expect(reading).toContainText('2 times as large');
  await widget.getByRole('slider').press('ArrowLeft');
  await expect(reading).not.toContainText('Yours is 2 times as large');
  const box = await widget.locator('.grip').boundingBox();
  if (!box) throw new Error('the handle is not there');
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x - 90, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(reading).toContainText(/is 0\.\d+ times as large/);
  await widget.getByRole('button', { name: '10T' }).click();
  await expect(reading).toContainText('15.8B parameters on 2.75T tokens');
});
