import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeWorker } from '../../src/integrations/offline/service-worker.ts';
import { expect, hydrate, test } from '../support/course.ts';
import { Host, LATER, laterEdition } from '../support/host.ts';
import { SEARCH, WORK_WIDGET } from '../support/in-page.ts';
import { readPages } from '../support/pages.ts';

test.use({ serviceWorkers: 'allow' });

/** Four hundred files are fetched and checked, beside other tests. */
const TAKES = { timeout: 120_000 };
const host = new Host();
let later: Awaited<ReturnType<typeof laterEdition>>;
test.beforeEach(async () => {
  host.lasts = Infinity;
  host.show('dist');
  later = await laterEdition();
  await host.start();
});
test.afterEach(async () => {
  await host.stop();
  later.remove();
});

const inPage = (page: Page, body: string): Promise<unknown> =>
  page.evaluate(`(async () => { ${body} })()`);
/** What a page of the course gets for a file of it. */
const fileOf = (page: Page, path: string) =>
  page.evaluate(async (address) => (await fetch(address)).text(), host.url + path);
const caches = (page: Page) => page.evaluate(async () => (await globalThis.caches.keys()).length);

test('the whole course is read without a host, and changes edition only when told to', async ({
  page,
  context,
}) => {
  await page.goto(`${host.url}offline/`);
  const section = page.getByRole('region', { name: 'The whole course in this browser' });
  const status = section.getByRole('status');
  await expect(status).toContainText(/Takes \d+ files, [\d.]+ MB/);
  // The connection is cut on the way, and what has come is not fetched again.
  host.lasts = 60;
  await section.getByRole('button', { name: 'Take the course offline' }).click();
  await expect(status).toContainText('The network was lost');
  host.lasts = Infinity;
  await section.getByRole('button', { name: 'Go on' }).click();
  await expect(status).toContainText(
    /The whole course, edition \w+ of .* is in this browser/,
    TAKES,
  );

  await host.stop();
  await page.goto(`${host.url}lessons/lora/`);
  const known = await page.evaluate(
    async (all) =>
      Promise.all(all.map(async (path) => [path, await (await fetch(path)).text()] as const)),
    readPages.map((path) => host.url + path),
  );
  for (const [address, html] of known)
    expect(html === readFileSync(`dist/${address.slice(host.url.length)}`, 'utf8'), address).toBe(
      true,
    );
  expect(await inPage(page, SEARCH)).toMatchObject({ marked: true });
  await page.goto(`${host.url}widgets/bloomberg-chinchilla/`);
  expect(await inPage(page, WORK_WIDGET)).toMatchObject({ answered: true });
  await page.goto(`${host.url}review/`);
  await expect(page.getByRole('region', { name: 'Today' })).toContainText('Nothing is due today');

  // A later edition, while another tab has an answer that is not checked yet.
  const other = await context.newPage();
  await other.goto(`${host.url}lessons/bloomberggpt/`);
  const question = other.locator('#bloomberggpt-stop');
  await question.scrollIntoViewIfNeeded();
  const choice = question.getByRole('radio', { name: /validation loss/ });
  await choice.check();
  const stillBefore = async () => {
    await expect(page.getByText(LATER)).toHaveCount(0);
    expect(await fileOf(page, 'study/course.js')).not.toContain('later1');
  };
  // The network is lost when a part of it has come.
  host.cuts = /\/lessons\/lora\//;
  host.show(later.folder);
  await host.start();
  await page.goto(`${host.url}lessons/lora/`);
  await expect.poll(() => host.wereCut).toBeGreaterThan(0);
  await page.reload();
  await stillBefore();
  await expect(page.locator('.notice')).toHaveCount(0);
  host.cuts = undefined;
  // It may wait, and asks again in the next window.
  await page.reload();
  await page.locator('.notice').getByRole('button', { name: 'Later' }).click();
  await page.reload();
  await stillBefore();
  await expect(page.locator('.notice')).toHaveCount(0);
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.reload();
  await expect(page.locator('.notice')).toContainText(/Edition later1 is ready: 1 lesson changed/);
  await expect(page.getByText(LATER)).toHaveCount(0);
  await page.getByRole('button', { name: 'Now' }).click();
  await expect(page.getByText(LATER)).toBeVisible();
  expect(await fileOf(page, 'study/course.js')).toContain('later1');

  await expect(other.locator('.notice')).toContainText('Edition later1 is read now');
  await other.getByRole('button', { name: 'Open it anew' }).click();
  await expect(other.getByText('This page stays as it is, with your answer.')).toBeVisible();
  await expect(choice).toBeChecked();
  expect(await fileOf(other, 'study/course.js')).not.toContain('later1');
  await other.reload();
  expect(await fileOf(other, 'study/course.js')).toContain('later1');
  await other.close();

  // Back to the edition before, and out of the browser again.
  await page.goto(`${host.url}offline/`);
  await section.getByRole('button', { name: /^Go back to edition/ }).click();
  await expect(status).toContainText('There is a later one, edition later1');
  await page.goto(`${host.url}lessons/lora/`);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.getByText(LATER)).toHaveCount(0);
  await page.evaluate(async () => {
    for (const name of await globalThis.caches.keys()) await globalThis.caches.delete(name);
  });
  await page.reload();
  await expect(page.locator('.notice')).toContainText('has cleared the offline copy');
  await page.getByRole('button', { name: 'Take it again' }).click();
  await section.getByRole('button', { name: 'Take the course offline' }).click();
  await expect(status).toContainText('The whole course, edition later1', TAKES);
  await section.getByRole('button', { name: 'Remove it again' }).click();
  await expect(status).toContainText('Nothing is kept');
  expect(await caches(page)).toBe(0);
});

test('a lesson that was read opens without a host; a host can switch that off', async ({
  page,
}) => {
  await page.goto(`${host.url}lessons/bloomberggpt/`);
  await hydrate(page, 'BloombergGPT against Chinchilla');
  await page.mouse.wheel(0, 300);
  /** What the page has loaded, itself included, that is not kept yet. */
  const notKept = () =>
    page.evaluate(async () => {
      const root = globalThis.courseRoot ?? '';
      const list = (await (await fetch(`${root}edition.json`)).json()) as {
        files: [string, string][];
      };
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      const kept = await Promise.all(
        list.files
          .filter(
            ([path]) =>
              loaded.includes(root + path) || `${location.href}index.html` === root + path,
          )
          .map(async ([path, hash]) =>
            (await globalThis.caches.match(`${root}kept/files/${hash}`)) ? 'kept' : path,
          ),
      );
      return kept.length === 0 ? ['nothing'] : kept.filter((each) => each !== 'kept');
    });
  await expect.poll(notKept).toEqual([]);

  await host.stop();
  await page.goto(`${host.url}lessons/bloomberggpt/`);
  await hydrate(page, 'BloombergGPT against Chinchilla');
  await page.goto(`${host.url}glossary/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs the network');
  await page.getByRole('link', { name: /BloombergGPT/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/BloombergGPT/);

  await writeWorker({ dist: later.folder, files: new Set() }, { SERVICE_WORKER: 'off' });
  host.show(later.folder);
  await host.start();
  await page.goto(`${host.url}index.html`);
  await expect.poll(() => caches(page)).toBe(0);
});

test('a browser without room says so, and goes on as it was', async ({ page }) => {
  await page.addInitScript(() => {
    let room = 50;
    const put = (cache: Cache, ...given: Parameters<Cache['put']>) =>
      Reflect.apply(original, cache, given);
    const original = Reflect.get(Cache.prototype, 'put');
    Cache.prototype.put = function (this: Cache, ...given) {
      return room-- > 0
        ? put(this, ...given)
        : Promise.reject(new DOMException('full', 'QuotaExceededError'));
    };
  });
  await page.goto(`${host.url}offline/`);
  await page.getByRole('button', { name: 'Take the course offline' }).click();
  const section = page.getByRole('region', { name: 'The whole course in this browser' });
  await expect(section.getByRole('status')).toContainText('gives the course no more room');
  await section.getByRole('button', { name: 'Remove what is here' }).click();
  await expect(section.getByRole('status')).toContainText('Nothing is kept');
});
