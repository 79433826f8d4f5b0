import type { Page } from '@playwright/test';
import { expect, test, hydrate } from '../support/course.ts';
import { PINNED, thirtySteps } from '../support/thirty-steps.ts';

/** Counts how often the page asks for the weights; from disk they come with all other scripts. */
const weightsAsked = (page: Page): (() => number) => {
  let asked = 0;
  page.on('request', (request) => {
    asked += Number(/\/(?:weights|offline-modules)\.[^/]+$/.test(request.url()));
  });
  return () => asked;
};

test('the model writes on after a guess, and weighs what a reader types', async ({
  open,
  page,
  way,
}) => {
  const asked = weightsAsked(page);
  await open('widgets/tiny-model/index.html');
  const widget = await hydrate(page, 'A small language model, at work');
  await expect(widget.locator('.next-bars')).toBeHidden();
  await widget.locator('.prediction input').fill('20');
  await widget.getByRole('button', { name: 'Show me' }).click();
  await expect(widget.locator('.prediction')).toContainText('it is 39%, for “␣the”');
  if (way === 'http') expect(asked()).toBe(0);
  await widget.getByRole('button', { name: 'Write one token' }).click();
  await expect(widget.getByLabel('Your text')).toHaveValue(/^He was on the other side of ?\S+/);
  await widget.getByLabel('Your text').fill('word a said nobody');
  await expect(widget.locator('.widget-reading')).toContainText('“␣said” surprised it most');
  expect(asked()).toBeGreaterThan(0);
});

test('a text of the reader’s own is weighed against general prose', async ({ open, page }) => {
  await open(
    'widgets/domain-loss/index.html#domain-loss?shown=own&text=The+patient+was+discharged.',
  );
  const widget = await hydrate(page, 'What makes a field’s text hard');
  await expect(widget.locator('.widget-reading')).toContainText(/^Your text costs \d\.\d\d\snats/);
  await expect(widget.locator('.surprise-text')).toHaveText('The patient was discharged.');
});

test('a run goes step by step in the page, and can be stopped', async ({ open, page, way }) => {
  const asked = weightsAsked(page);
  await open('widgets/adaptation-lab/index.html#adaptation-lab?method=lora&seed=7');
  const widget = await hydrate(page, 'Adapt a language model in the page');
  const reading = widget.locator('.widget-reading');
  await expect(reading).toContainText('Train it to see');
  if (way === 'http') expect(asked()).toBe(0);
  await widget.getByRole('button', { name: 'One step' }).press('Enter');
  await expect(widget.getByText('Step 1 of 300')).toBeVisible();
  await widget.getByRole('button', { name: 'Go on' }).click();
  // Fifty steps take as long as the machine is busy.
  await expect(reading).toContainText('After 50 steps LoRA, which changes 3,072 numbers', {
    timeout: 120_000,
  });
  await widget.getByRole('button', { name: 'Pause' }).click();
  expect(asked()).toBeGreaterThan(0);
  await widget.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(widget.getByRole('button', { name: 'Train 300 steps here' })).toBeFocused();
});

test('a run of ours is there at once, and its adapter can be switched off', async ({
  open,
  page,
}) => {
  await open('widgets/adaptation-lab/index.html#adaptation-lab?method=lora');
  const widget = await hydrate(page, 'Adapt a language model in the page');
  await widget.getByLabel('Switch the adapter off').check();
  await expect(widget.locator('.widget-reading')).toContainText('compared bit by bit');
});

test('a Transformer in training ends in the same bits', async ({ open, page }) => {
  await open('index.html');
  const found = await page.evaluate(`(() => { ${await thirtySteps()} })()`);
  expect(found).toEqual({ simd: PINNED, plain: PINNED });
});
