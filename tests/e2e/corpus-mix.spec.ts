import type { Page } from '@playwright/test';
import { expect, test, hydrate } from '../support/course.ts';

const PAGE = 'widgets/corpus-mix/index.html';
const TITLE = 'What BloombergGPT read';

/** The widget after its question was left out. */
async function hydrated(page: Page) {
  const widget = await hydrate(page, TITLE);
  await widget.getByRole('button', { name: 'Skip' }).click();
  return widget;
}

test('leaving a source out changes the shares of the rest', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrated(page);
  await widget.getByRole('checkbox', { name: 'Web' }).uncheck();
  await expect(widget.locator('.widget-reading')).toContainText('FinPile is 16.0%');
  await expect(page).toHaveURL(/#corpus-mix\?off=web$/);
});

test('the last source cannot be left out', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrated(page);
  for (const name of ['Web', 'News', 'Filings', 'Press', 'Bloomberg', 'C4', 'The Pile, 22 sets']) {
    await widget.getByRole('checkbox', { name }).uncheck();
  }
  await expect(widget.getByRole('checkbox', { name: 'Wikipedia, July 2022' })).toBeDisabled();
  await expect(widget).toContainText('one has to stay');
  await expect(widget.locator('.widget-reading')).toContainText('public text 100%');
});

test('years and units can be chosen', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrated(page);
  await widget.getByRole('button', { name: 'documents' }).click();
  await expect(widget.locator('.widget-reading')).toContainText('documents');
  await widget.getByRole('button', { name: 'FinPile by year' }).click();
  await expect(widget.getByRole('img', { name: /FinPile tokens by year/ })).toBeVisible();
  await expect(widget.locator('.widget-reading')).toContainText('dated 2017 or later');
});
