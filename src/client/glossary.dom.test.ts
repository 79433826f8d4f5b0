import { beforeEach, expect, test } from 'vitest';
import { initGlossary } from './glossary.ts';

const PAGE = `<div class="list">
  <form id="glossary-filter" hidden><input /><p role="status" data-all="3 terms">3 terms</p></form>
  <section><dl>
    <div id="adapter"><dt>Adapter <small>also adapters</small></dt><dd>A small layer.</dd></div>
    <div id="fine-tuning"><dt>Fine-tuning</dt><dd>Training that goes on.</dd></div>
  </dl></section>
  <section><dl><div id="token"><dt>Token</dt><dd>A piece of text.</dd></div></dl></section>
</div>`;

const input = (): HTMLInputElement => {
  const found = document.querySelector('input');
  if (!found) throw new Error('no field');
  return found;
};
const write = (text: string) => {
  input().value = text;
  input().dispatchEvent(new Event('input'));
};
const shown = () =>
  [...document.querySelectorAll('section:not([hidden]) dl > div:not([hidden])')].map(
    ({ id }) => id,
  );
const status = () => document.querySelector('[role="status"]')?.textContent;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  initGlossary();
});

test('shows everything at first', () => {
  expect(document.querySelector('form')?.hidden).toBe(false);
  expect(shown()).toEqual(['adapter', 'fine-tuning', 'token']);
  expect(status()).toBe('3 terms');
});

test.each([
  ['fine tuning', ['fine-tuning'], '1 of 3 terms'],
  ['LAYER small', ['adapter'], '1 of 3 terms'],
  ['t', ['adapter', 'fine-tuning', 'token'], '3 of 3 terms'],
  ['zebra', [], 'None of 3 terms'],
])('“%s” leaves %j', (words, ids, said) => {
  write(words);
  expect(shown()).toEqual(ids);
  expect(status()).toBe(said);
});

test('Escape empties the field, and a link to a term finds it', () => {
  write('zebra');
  input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(shown()).toHaveLength(3);
  write('zebra');
  dispatchEvent(new Event('hashchange'));
  expect(shown()).toHaveLength(3);
});
