import { expect, test, hydrate } from '../support/course.ts';

const PAGE = 'widgets/prescription-decoder/index.html';
const TITLE = 'A prescription, piece by piece';

test('each piece explains itself by tap and by focus', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await widget.getByRole('button', { name: 'Skip' }).click();
  const pieces = widget.getByRole('group', { name: 'Sig: 1 tab po qid pc & hs' });
  await pieces.getByRole('button', { name: 'hs' }).click();
  await expect(widget.locator('.rx-meaning')).toContainText('half strength');
  await pieces.getByRole('button', { name: 'po' }).focus();
  await expect(widget.locator('.rx-meaning')).toContainText('per os');
});

test('another prescription hides its meaning until it is read', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await widget.getByRole('button', { name: 'Sig: 1 tab po hs' }).click();
  await expect(widget.locator('.rx')).not.toContainText('bedtime');
  await widget.getByLabel('Take one tablet by mouth at bedtime.').check();
  await expect(widget.locator('.widget-reading')).toContainText('Right');
  await expect(page).toHaveURL(/rx=bedtime/);
});

test('what is Latin waits for a guess, which then stands beside it', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  await expect(widget.locator('.rx')).toBeHidden();
  await widget.locator('.prediction input').fill('3');
  await widget.getByRole('button', { name: 'Show me' }).click();
  await expect(widget.locator('.rx-gloss small')).toHaveCount(6);
  await expect(widget.locator('.compared .ghost')).toContainText('3');
});
