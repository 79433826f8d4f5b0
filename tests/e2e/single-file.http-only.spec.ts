import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';

const single = (path: string): string => pathToFileURL(resolve('dist/single', path)).href;

/** Whatever a page asks for beside itself, and what it complains of. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:data|blob):|\.html(?:#.*)?$/.test(request.url())) faults.push(request.url());
  });
  return faults;
}

const inPage = (html: string): string => `<!doctype html><title>T</title>${html}`;

test('a lesson in one file answers from disk, and keeps what it is told', async ({ page }) => {
  const faults = watch(page);
  await page.goto(single('lora.html'));
  for (const widget of await page.locator('.widget').all()) {
    await widget.scrollIntoViewIfNeeded();
    await expect(widget).toHaveAttribute('data-live');
  }
  const calculator = page.locator('#fig-lora-calculator');
  await calculator
    .getByRole('button', { name: 'Show me' })
    .or(calculator.getByText('Skip'))
    .last()
    .click();
  await calculator.getByRole('slider').first().press('ArrowRight');
  const question = page.locator('#lora-rank-sixteen');
  await question.getByRole('textbox').fill('81920');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toContainText('Right');
  expect(faults).toEqual([]);
});

test('a figure in one file answers in a sandboxed frame, in the state of its line', async ({
  page,
  context,
}) => {
  await page.goto(`${process.env['COURSE_HTTP'] ?? ''}widgets/lora-calculator/`);
  await expect(page.locator('.widget')).toHaveAttribute('data-live');
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('slider').first().press('ArrowRight');
  const reading = page.locator('.widget-reading');
  await expect(reading).not.toContainText('rank 8,');
  await expect(page).toHaveURL(/#lora-calculator\?/);
  const words = await reading.innerText();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy a line to embed it' }).click();
  await expect(page.getByText('Line copied.')).toBeVisible();
  const line = await page.evaluate(() => navigator.clipboard.readText());

  expect(line).toContain('sandbox="allow-scripts allow-forms"');
  const folder = mkdtempSync(join(tmpdir(), 'frame '));
  try {
    const host = join(folder, 'host.html');
    // The file behind the line, from disk: no host answers.
    const fromDisk = line.replace(/src="[^"]*\/single\//, `src="${single('')}/`);
    writeFileSync(host, inPage(fromDisk));
    const onHost = new URL('/frame-host.html', page.url()).href;
    await page.route(onHost, (route) =>
      route.fulfill({ contentType: 'text/html', body: inPage(line) }),
    );
    const faults = watch(page);
    for (const url of [pathToFileURL(host).href, onHost]) {
      await page.goto(url);
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('.widget')).toHaveAttribute('data-live');
      await expect(frame.locator('.widget-reading')).toHaveText(words);
      await expect(frame.locator('header.bar')).toHaveCount(0);
      // By keys alone: such a frame keeps nothing.
      await frame.getByRole('button', { name: 'Guess again' }).press('Enter');
      const box = frame.locator('.prediction');
      await box.getByRole('textbox').fill('50');
      await box.getByRole('textbox').press('Enter');
      await expect(box.getByRole('status')).toContainText('50');
      await frame.getByRole('slider').first().press('End');
      await expect(frame.locator('.widget-reading')).not.toHaveText(words);
    }
    expect(faults).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
