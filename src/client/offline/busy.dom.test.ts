import { expect, test } from 'vitest';
import { isBusy } from './busy.ts';

const page = (body: string): Document => {
  document.body.innerHTML = body;
  return document;
};
const question = (fields: string, verdict = '') =>
  `<course-question><form>${fields}<p class="verdict">${verdict}</p></form></course-question>`;

test('an answer that is not checked yet, a note and a card under way would be lost', () => {
  expect(isBusy(page(question('<input type="radio" checked>')))).toBe(true);
  expect(isBusy(page(question('<input type="text" value="8">')))).toBe(true);
  page('<textarea></textarea>');
  for (const area of document.querySelectorAll('textarea')) area.value = 'a note';
  expect(isBusy()).toBe(true);
  expect(isBusy(page('<div id="review-session"><p class="review-card"></p></div>'))).toBe(true);
});

test('nothing else would', () => {
  expect(isBusy(page(question('<input type="radio"><input type="text">')))).toBe(false);
  expect(isBusy(page(question('<input type="radio" checked>', 'Right.')))).toBe(false);
  expect(isBusy(page('<textarea>saved</textarea>'))).toBe(false);
});
