import { AxeBuilder } from '@axe-core/playwright';
import { pages } from '../support/pages.ts';
import { expect, test } from '../support/course.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    for (const path of pages) {
      test(`${path} has no accessibility violation`, async ({ open, page }) => {
        await open(path);
        // Widgets wake as they come near; each is brought near once.
        for (const widget of await page.locator('.widget').all()) {
          await widget.scrollIntoViewIfNeeded();
          await expect(widget).toHaveAttribute('data-live');
        }
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`),
        ).toEqual([]);
      });
    }
  });
}
