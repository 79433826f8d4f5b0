import { coursePdf } from '../../src/integrations/pdf/course-pdf.ts';
import { pageNumbers } from '../../src/integrations/pdf/page-numbers.ts';
import { expect, test } from '../support/course.ts';
import { expectNoSidewaysScroll, expectSoundStructure } from '../support/page-checks.ts';
import { lessons } from '../support/pages.ts';

test('the course on one page fits a phone, and prints as a book with outline, tags and pages in its contents', async ({
  open,
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await open('print/index.html');
  await expectNoSidewaysScroll(page);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.length).toBe(new Set(ids).size);
  await expectSoundStructure(page);

  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('.sidenote-text').first()).toBeVisible();
  // What is long may go on overleaf, so that no sheet stays half empty before it.
  for (const long of ['.listing', '.figure:has(.widget)'])
    await expect(page.locator(`.volume ${long}`).first()).toHaveCSS('break-inside', 'auto');
  const pdf = await coursePdf(page);
  const text = pdf.toString('latin1');
  expect(text).toMatch(/\/Type \/Catalog[^]*?\/StructTreeRoot[^]*?\/Outlines/);
  expect(text).toContain('/Lang (en)');
  expect(text).toContain('/Title (Adapting Language Models)');
  const sheets = text.match(/\/Type \/Page\s/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(lessons.length * 4);
  expect(sheets).toBeLessThan(lessons.length * 25);

  // What the contents say is where the second print has put it.
  const numbers = pageNumbers(pdf);
  const listed = await page
    .locator('.volume-contents a')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href')?.slice(1), link.getAttribute('data-page')]),
    );
  expect(listed.length).toBeGreaterThan(lessons.length);
  for (const [id = '', number] of listed)
    expect(number, String(id)).toBe(String(numbers.get(id ?? '')));
});
