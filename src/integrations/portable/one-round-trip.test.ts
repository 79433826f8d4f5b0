import { expect, test } from 'vitest';
import { readImports } from './imports.ts';
import { namingAll } from './one-round-trip.ts';

const sources = new Map([
  [
    'assets/open.js',
    'import{b}from"./b.js";b();export const later=()=>import("../deep/later.js");',
  ],
  ['assets/b.js', 'import{c}from"./c.js";export const b=c;'],
  ['assets/c.js', 'import"../deep/d.js";import"./b.js";export const c=()=>1;'],
  ['deep/d.js', 'run();'],
  ['deep/later.js', 'import"./d.js";'],
]);

test('what is asked for by itself names all that run before it, last of all', () => {
  const named = namingAll(sources, ['assets/open.js']);
  const open = named.get('assets/open.js') ?? '';
  expect(readImports(open).statics).toEqual(['./b.js', './c.js', '../deep/d.js']);
  expect(open.startsWith(sources.get('assets/open.js') ?? '–')).toBe(true);
});

test('others stay as they are, and so does what names all already', () => {
  const named = namingAll(sources, ['assets/open.js']);
  for (const path of ['assets/b.js', 'assets/c.js', 'deep/d.js', 'deep/later.js'])
    expect(named.get(path)).toBe(sources.get(path));
});
