import type { Page } from '@playwright/test';
import { pageNumbers } from './page-numbers.ts';

const PAPER = { format: 'A4', preferCSSPageSize: true, printBackground: true };

/**
 * Prints the course, with an outline and tags for those who do not see it.
 * @param page the course on one page, loaded. A first print tells the numbers for its contents.
 */
export async function coursePdf(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const numbers = Object.fromEntries(pageNumbers(await page.pdf(PAPER)));
  await page.evaluate((known) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.volume-contents a')) {
      const number = known[decodeURIComponent(link.hash.slice(1))];
      if (number !== undefined) link.dataset['page'] = String(number);
    }
  }, numbers);
  return page.pdf({ ...PAPER, outline: true, tagged: true });
}
