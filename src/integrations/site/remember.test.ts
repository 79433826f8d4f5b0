import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('the same text with the same answers is worked on once', () => {
  let works = 0;
  const kept = remember<boolean, string>((text, ask) => {
    works++;
    return text.split(' ').filter(ask).join(' ');
  });
  const long = (word: string): boolean => word.length > 1;
  expect(kept('a bc d', long)).toBe('bc');
  expect(kept('a bc d', (word) => word === 'bc')).toBe('bc');
  expect(works).toBe(1);
  expect(kept('a bc d', (word) => word === 'a')).toBe('a');
  expect(kept('a bc', long)).toBe('bc');
  expect(works).toBe(3);
  expect(kept('a bc d', (word) => word !== 'bc' && !long(word) && word !== 'd')).toBe('a');
  expect(works).toBe(3);
});
