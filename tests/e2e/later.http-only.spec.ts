import type { Route } from '@playwright/test';
import { choose, expect, test, hydrate } from '../support/course.ts';

test('settings whose code has not come cannot be changed, so that no choice is lost', async ({
  open,
  page,
}) => {
  const held: Route[] = [];
  await page.route(/\/More[^/]*\.js/, (route) => {
    held.push(route);
  });
  await open('widgets/block-walk/index.html');
  const widget = await hydrate(page, 'A Transformer block, number by number');
  await widget.getByText('More settings').click();
  const choice = widget.getByLabel('Model');
  await expect.poll(() => held.length).toBe(1);
  await expect(choice).toBeDisabled();
  await held[0]?.continue();
  await expect(choice).toBeEnabled();
});

test('what cannot be fetched at first comes all the same', async ({ page }) => {
  /** the module whose next request fails */
  let failing: string | undefined;
  await page.route(/\/assets\/[^/]+\.js/, (route) => {
    const fails = failing !== undefined && route.request().url().includes(`/assets/${failing}.`);
    if (!fails) return route.continue();
    failing = undefined;
    return route.abort();
  });
  await page.goto(`${process.env['COURSE_HTTP'] ?? ''}lessons/domain-adaptation/index.html`);
  const failFirst = async (module: string, ask: () => Promise<void>) => {
    failing = module;
    await ask();
    await expect.poll(() => failing).toBe(undefined);
  };

  await failFirst('settings', () => page.getByRole('button', { name: 'Display' }).click());
  await choose(page, 'Dark');
  await page.keyboard.press('Escape');

  await failFirst('card', () => page.locator('a[data-card]').first().focus());
  await expect(page.locator('#card')).toBeAttached();

  await failFirst('open', () => page.keyboard.press('Control+k'));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  const question = page.locator('course-question').first();
  await failFirst('question', () => question.scrollIntoViewIfNeeded());
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toHaveText('Choose one of the answers first.');
});

test('a page is fetched ahead when its link is meant, and serves the click', async ({ page }) => {
  await page.goto(`${process.env['COURSE_HTTP'] ?? ''}lessons/scaling-laws/index.html`);
  const session = await page.context().newCDPSession(page);
  const fetched: string[] = [];
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') fetched.push(prefetchUrl);
  });
  await session.send('Preload.enable');
  const next = page.locator('a.next-lesson');
  const address = await next.evaluate((link: HTMLAnchorElement) => link.href);
  await next.hover();
  await expect.poll(() => fetched).toEqual([address]);
  await next.click();
  await page.waitForURL(address);
  const [how] = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map((entry) => entry.toJSON() as object),
  );
  expect(how).toHaveProperty('deliveryType', 'navigational-prefetch');
});
