import { expect, test, hydrate } from '../support/course.ts';

const PAGE = 'widgets/objective-explorer/index.html';
const TITLE = 'One text, three objectives';

test('span corruption waits for a guess; the other objectives do not', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  const reading = widget.locator('.widget-reading');
  await expect(reading).toContainText('5 of 32 tokens count in the loss');
  await widget.getByRole('button', { name: 'Span corruption' }).click();
  await expect(reading).not.toContainText('sentinels');
  await widget.locator('.prediction input').fill('5');
  await widget.getByRole('button', { name: 'Show me' }).click();
  await expect(reading).toContainText('the decoder writes 8');
});

test('a text of one’s own is drawn anew with each seed', async ({ open, page }) => {
  await open(`${PAGE}#objective-explorer?seed=3`);
  const widget = await hydrate(page, TITLE);
  await widget.getByText('More settings').click();
  await widget.getByLabel('Your text').fill('Seven quiet words, and then nothing more.');
  const rows = widget.locator('.objective-rows');
  await expect(rows).toContainText('quiet');
  const before = await rows.textContent();
  await widget.getByRole('button', { name: 'Draw again' }).click();
  await expect(rows).not.toHaveText(before ?? '');
  await expect(page).toHaveURL(/seed=4/);
});
