import type { Route } from '@playwright/test';
import { expect, test, wake } from '../support/course.ts';

test('settings whose code has not come cannot be changed, so that no choice is lost', async ({
  open,
  page,
}) => {
  const held: Route[] = [];
  await page.route(/\/More[^/]*\.js/, (route) => {
    held.push(route);
  });
  await open('widgets/block-walk/index.html');
  const widget = await wake(page, 'A Transformer block, number by number');
  await widget.getByText('More settings').click();
  const choice = widget.getByLabel('Model');
  await expect.poll(() => held.length).toBe(1);
  await expect(choice).toBeDisabled();
  await held[0]?.continue();
  await expect(choice).toBeEnabled();
});
