import { expect, test } from 'vitest';
import { inEnglish, oneWayInKorean } from './query.ts';

test('a Korean query is asked in the words of the pages', () => {
  expect(oneWayInKorean('파인튜닝 비용')).toBe('미세 조정 비용');
  expect(oneWayInKorean('파라미터')).toBe('매개변수');
  expect(oneWayInKorean('scaling laws')).toBe('scaling laws');
});

test('a Korean word that only English lessons have is asked in English as well', () => {
  expect(inEnglish(['메모리를', '줄이는'])).toEqual(['memory']);
  expect(inEnglish(['랭크', 'rank'])).toEqual([]);
});
