import { expect, test, hydrate } from '../support/course.ts';

const PAGE = 'widgets/adaptation-guide/index.html';

test('privacy changes the place, the text changes the route', async ({ open, page }) => {
  await open(PAGE);
  const widget = await hydrate(page, 'Which route?');
  await widget.getByRole('button', { name: 'Skip' }).click();
  await widget.getByLabel('May your text leave the building?').selectOption('no');
  await expect(widget.locator('.widget-reading')).toContainText(
    'Continue pre-training. Use an open model on machines of your own',
  );
  await widget.getByLabel(/How much text/).selectOption({ index: 0 });
  await expect(widget.locator('.rung.chosen')).toContainText('Prompt');
  await expect(widget.locator('.path .deciding')).toContainText('Otherwise');
  await expect(page).toHaveURL(/#adaptation-guide\?text=little&private=stays$/);
});
