import { expect, test } from '../support/course.ts';

const LESSON = 'lessons/bloomberggpt/index.html';

test('answers are kept: a lesson opened again shows them, and one may try again', async ({
  open,
  page,
}) => {
  await open(LESSON);
  const question = page.locator('#bloomberggpt-stop');
  await question.scrollIntoViewIfNeeded();
  await question.getByRole('radio', { name: /validation loss/ }).check();
  await question.getByRole('radio', { name: 'Certain' }).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toContainText('Right');

  await open('index.html');
  await open(`${LESSON}#bloomberggpt-stop`);
  await expect(question.getByRole('status')).toContainText(/Your answer of .*Right/);
  await expect(question.getByRole('radio', { name: /validation loss/ })).toBeChecked();
  await expect(question.getByRole('radio', { name: 'Certain' })).toBeChecked();

  await question.getByRole('button', { name: 'Try again' }).click();
  await expect(question.locator('.verdict')).toBeEmpty();
  await open('index.html');
  await open(`${LESSON}#bloomberggpt-stop`);
  await expect(question.getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(question.getByRole('radio', { name: /validation loss/ })).not.toBeChecked();
});
