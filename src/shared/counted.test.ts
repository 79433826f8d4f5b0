import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { counted, noun } from './counted.ts';

test.each([
  [0, '0 tokens'],
  [1, '1 token'],
  [2, '2 tokens'],
  [4096, '4,096 tokens'],
])('%i reads %s', (count, text) => {
  expect(counted(count, 'token')).toBe(text);
});

test('a noun may have a plural of its own', () => {
  expect(counted(1, 'entry', 'entries')).toBe('1 entry');
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
  expect(noun(1, 'match', 'matches')).toBe('match');
});

test('every text that is chosen by a count of one is chosen here', () => {
  const byHand = globSync('src/**/*.{ts,tsx,astro}')
    .filter((file) => !/\.test\.|shared\/counted/.test(file))
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      return [...source.matchAll(/=== 1\s*\?\s*['"`](\w+)['"`]\s*:\s*['"`](\w+)['"`]/g)]
        .filter(([, one = '', many = '']) => [`${one}s`, `${one}es`].includes(many))
        .map(([found]) => `${file}: ${found}`);
    });
  expect(byHand).toEqual([]);
});
