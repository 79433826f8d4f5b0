import { expect, test } from 'vitest';
import { addressOfFile, changedLessons, fileAt, readList } from './edition-list.ts';
import type { EditionList } from './edition-list.ts';

const list = (lessons: EditionList['lessons']): EditionList => ({
  ...{ version: 1, build: 'b', id: 'i', date: '2026-11-27', lessons },
  files: [['index.html', 'abc', 3]],
});
const lesson = (slug: string, hash: string) => ({ slug, title: slug.toUpperCase(), hash });

test('a list is read; what is none is refused', () => {
  const good = list([lesson('lora', '1')]);
  expect(readList(JSON.parse(JSON.stringify(good)))).toEqual(good);
  for (const bad of [
    ...[undefined, null, 'x', {}, { ...good, version: 2 }, { ...good, files: [['a', 'b']] }],
    { ...good, lessons: [{ slug: 'a' }] },
  ])
    expect(() => readList(bad)).toThrow('is no list of an edition');
});

test('lessons that are new or say something else have changed', () => {
  const before = list([lesson('lora', '1'), lesson('gone', '1'), lesson('bleu', '1')]);
  const after = list([lesson('lora', '2'), lesson('bleu', '1'), lesson('rouge', '1')]);
  expect(changedLessons(before, after)).toEqual(['LORA', 'ROUGE']);
  expect(changedLessons(before, before)).toEqual([]);
});

test('a page has the address of its folder', () => {
  expect(addressOfFile('index.html')).toBe('');
  expect(addressOfFile('lessons/lora/index.html')).toBe('lessons/lora/');
  expect(addressOfFile('404.html')).toBe('404.html');
  expect(addressOfFile('assets/a b@1.js')).toBe('assets/a%20b%401.js');
  expect(fileAt('')).toBe('index.html');
  expect(fileAt('lessons/lora/')).toBe('lessons/lora/index.html');
  expect(fileAt('sw.js')).toBe('sw.js');
});
