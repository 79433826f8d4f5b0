import { lessons, widgets } from '../support/pages.ts';
import { expect, test } from '../support/course.ts';

test.use({ javaScriptEnabled: false });

for (const lesson of lessons) {
  test(`${lesson} is complete without JavaScript`, async ({ open, page }) => {
    await open(lesson);
    for (const question of await page.locator('course-question').all()) {
      const answers = question.locator('.answers');
      await answers.getByText('Answer and reasons').click();
      await expect(answers.getByText('Right').first()).toBeVisible();
    }
    for (const widget of await page.locator('.widget').all()) {
      await expect(widget.locator('.widget-reading')).not.toBeEmpty();
      await expect(widget.locator('.widget-controls')).toHaveAttribute('disabled');
    }
    expect(await page.locator('.widget').count()).toBe(await page.locator('astro-island').count());
  });
}

test('every widget shows its worked example without JavaScript', async ({ open, page }) => {
  test.slow();
  for (const widget of widgets) {
    await test.step(widget, async () => {
      await open(widget);
      await expect(page.locator('.widget-stage')).toBeVisible();
      await expect(page.locator('.widget-reading')).toContainText(/\w{3}/);
    });
  }
});
