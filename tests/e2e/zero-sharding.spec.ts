import { expect, test, hydrate } from '../support/course.ts';

const PAGE = 'widgets/zero-sharding/index.html';
const TITLE = 'Memory shared out over GPUs';

test('what sharding leaves waits for a guess in gigabytes', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await expect(widget.locator('.sharded')).toBeHidden();
  await widget.locator('.prediction input').fill('lots');
  await widget.getByRole('button', { name: 'Show me' }).click();
  await expect(widget.locator('.prediction .field-message')).not.toBeEmpty();
  await widget.locator('.prediction input').fill('60');
  await widget.getByRole('button', { name: 'Show me' }).click();
  await expect(widget.locator('.prediction')).toContainText('You said 60 GB; it is 31.4 GB');
  await expect(widget.locator('.sharding-guess')).toContainText('your guess');
});

test('stage and GPUs change what a card holds and sends', async ({ open, page }) => {
  await open(`${PAGE}#zero-sharding?stage=3`);
  const widget = await hydrate(page, TITLE);
  const reading = widget.locator('.widget-reading');
  await expect(reading).toContainText('It sends about 45 GB in a step.');
  await widget.getByRole('button', { name: 'DDP' }).click();
  await expect(reading).toContainText('A card of 80 GB is 40 GB too small.');
  await widget.getByLabel('GPUs', { exact: true }).first().fill('8');
  await widget.getByLabel('GPUs', { exact: true }).first().press('Enter');
  await expect(reading).toContainText('each of 8 GPUs');
});
