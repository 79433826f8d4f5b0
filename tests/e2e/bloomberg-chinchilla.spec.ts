import type { Locator, Page } from '@playwright/test';
import { expect, hydrate, settled, test } from '../support/course.ts';

const PAGE = 'widgets/bloomberg-chinchilla/index.html';
const TITLE = 'BloombergGPT against Chinchilla';
const field = (widget: Locator) => widget.getByLabel('Training budget');
const reading = (widget: Locator) => widget.locator('.widget-reading');

async function openWidget(open: (path: string) => Promise<void>, page: Page, state = '') {
  await open(PAGE + state);
  const widget = await hydrate(page, TITLE);
  const skip = widget.getByRole('button', { name: 'Skip' });
  if (await skip.isVisible()) await skip.click();
  await widget.getByText('More settings').click();
  await expect(field(widget)).toBeEnabled();
  return widget;
}

test('a typed budget is computed, in any usual spelling', async ({ open, page }) => {
  const widget = await openWidget(open, page);
  for (const typed of ['5.76e23', '5.76 × 10^23', '576,000,000,000T']) {
    await field(widget).fill(typed);
    await field(widget).press('Enter');
    await expect(reading(widget)).toContainText('With 5.76 × 10²³ FLOPs');
  }
});

const BAD = ['0', '-1e23', 'NaN', '1e400', 'many', '', '1e5', '<b>1</b>', '🐘'.repeat(3000)];

test('what is no budget is refused beside the field, and the last result stays', async ({
  open,
  page,
}) => {
  const widget = await openWidget(open, page);
  const message = widget.locator('.field .field-message');
  const valid = await field(widget).inputValue();
  const before = await reading(widget).innerText();
  for (const bad of BAD) {
    await test.step(`"${bad.slice(0, 12)}"`, async () => {
      await field(widget).fill(bad);
      await field(widget).press('Enter');
      await expect(message).not.toBeEmpty();
      await expect(reading(widget)).toHaveText(before);
      await expect(page.getByText(/NaN|undefined|Infinity/)).toHaveCount(bad === 'NaN' ? 1 : 0);
      await field(widget).fill(valid);
      await field(widget).press('Enter');
      await expect(message).toBeEmpty();
      // The field shows what is in force once more; only then is the next thing typed.
      await settled(widget);
    });
  }
});

test('the budget line is dragged with the pointer and moved with the arrow keys', async ({
  open,
  page,
}) => {
  const widget = await openWidget(open, page);
  const before = await field(widget).inputValue();
  const grip = widget.locator('.grip').first();
  await grip.scrollIntoViewIfNeeded();
  const box = await grip.boundingBox();
  if (!box) throw new Error('the line is not drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await page.mouse.up();
  const dragged = await field(widget).inputValue();
  expect(Number(dragged)).toBeGreaterThan(Number(before));
  const slider = widget.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(field(widget)).not.toHaveValue(dragged);
});

test('lines and models can be switched, and the table follows', async ({ open, page }) => {
  const widget = await openWidget(open, page);
  await widget.getByText('Data and sources').click();
  const table = widget.getByRole('table', { name: 'What each approach buys' });
  await expect(table.getByRole('row')).toHaveCount(6);
  await widget.getByRole('checkbox', { name: 'Kaplan' }).uncheck();
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(reading(widget)).not.toContainText('Kaplan');
  for (const name of ['Chinchilla 1', 'Chinchilla 2', 'Chinchilla 3', 'Refit of 3']) {
    await widget.getByRole('checkbox', { name, exact: true }).uncheck();
  }
  await expect(reading(widget)).toContainText('every line is switched off');
  await widget.getByRole('checkbox', { name: 'Gopher 280B' }).uncheck();
  await expect(widget.getByRole('table', { name: 'The models shown' })).not.toContainText('Gopher');
  await widget.getByRole('button', { name: 'Reset' }).click();
  await widget.getByRole('button', { name: 'Skip' }).click();
  await expect(table.getByRole('row')).toHaveCount(6);
});

test('a prediction is compared with the truth and drawn beside it', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, TITLE);
  const form = widget.locator('.prediction');
  await form.getByRole('button', { name: 'Show me' }).click();
  await expect(form.locator('.field-message')).toHaveText(/^Choose a number of billions/);
  await expect(reading(widget)).toHaveText('Waits for your guess.');
  // Dragged on the figure, the guess stands in the field; typed, it wins over that.
  const box = await widget.locator('.along-y').boundingBox();
  if (!box) throw new Error('the diamond is not drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 30, { steps: 3 });
  await page.mouse.up();
  const dragged = Number(await form.getByRole('textbox').inputValue());
  expect(dragged).toBeGreaterThan(37);
  await form.getByRole('textbox').fill('370');
  await form.getByRole('button', { name: 'Show me' }).click();
  await expect(form).toContainText('You said 370B; approach 1 buys 116B');
  await expect(widget.getByText('you: 370B')).toBeVisible();
  await expect(reading(widget)).toContainText('With 1.73 × 10²⁴ FLOPs');
  await form.getByRole('button', { name: 'Guess again' }).click();
  await expect(form.getByRole('textbox')).toHaveValue('');
  await expect(widget.getByText('you: 370B')).toBeHidden();
});

test('the state travels in the link, and nonsense in it is named and left out', async ({
  open,
  page,
}) => {
  const widget = await openWidget(open, page);
  await widget.getByRole('button', { name: 'The plan' }).click();
  await widget.getByRole('checkbox', { name: 'Kaplan' }).uncheck();
  await expect(page).toHaveURL(/#bloomberg-chinchilla\?budget=3\.5e23&lines=chinchilla-1/);
  const link = new URL(page.url()).hash;
  await open(`glossary/index.html`);
  const again = await openWidget(open, page, link);
  await expect(reading(again)).toContainText('With 3.5 × 10²³ FLOPs');
  await expect(again.getByRole('checkbox', { name: 'Kaplan' })).not.toBeChecked();
  await open('glossary/index.html');
  const broken = await openWidget(open, page, '#bloomberg-chinchilla?budget=1e400&lines=x&size=1');
  await expect(broken.locator('.widget-notice')).toContainText('The link was opened as far as');
  await expect(reading(broken)).toContainText('With 1.73 × 10²³ FLOPs');
});
