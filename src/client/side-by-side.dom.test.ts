import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { translation } from '../schemas/translation.ts';
import { toggleTranslation } from './side-by-side.ts';

const SLUG = 'domain-adaptation';
const korean = translation.parse(
  JSON.parse(readFileSync(`src/content/ko-full/${SLUG}.json`, 'utf8')),
);
const headings = korean.blocks.flatMap((block) => ('heading' in block ? [block.heading] : []));

beforeEach(() => {
  document.body.innerHTML = `<article><header></header>${headings
    .map((id) => `<h2 id="${id}">${id}</h2><p>Text</p>`)
    .join('')}</article>`;
});
const pairs = () => document.querySelectorAll('.pair').length;

test('the Korean text stands beside its blocks and goes again', async () => {
  expect(await toggleTranslation(SLUG)).toBe(true);
  expect(pairs()).toBeGreaterThanOrEqual(headings.length);
  expect(document.querySelector('.translation')?.getAttribute('lang')).toBe('ko');
  expect(await toggleTranslation(SLUG)).toBe(false);
  expect(pairs()).toBe(0);
  expect(document.querySelectorAll('article > h2')).toHaveLength(headings.length);
});

test('a second click while the text is on its way nests nothing', async () => {
  expect(await Promise.all([toggleTranslation(SLUG), toggleTranslation(SLUG)])).toEqual([
    true,
    true,
  ]);
  expect(document.querySelector('.pair .pair')).toBeNull();
  expect(pairs()).toBeGreaterThanOrEqual(headings.length);
});

test('a lesson without a translation stays as it is', async () => {
  expect(await toggleTranslation('no-such-lesson')).toBe(false);
  expect(pairs()).toBe(0);
});
