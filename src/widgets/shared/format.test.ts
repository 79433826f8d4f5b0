import { expect, test } from 'vitest';
import { compact, percent, scientific, superscript, times, typed } from './format.ts';

test.each([
  [50_558_868_480, '50.6B'],
  [569e9, '569B'],
  [1.1766e12, '1.18T'],
  [999.9e9, '1T'],
  [0.5, '0.5'],
  [3.2e21, '3.2 × 10²¹'],
])('%d reads %s', (value, text) => {
  expect(compact(value)).toBe(text);
});

test('powers of ten, shares and ratios read as papers print them', () => {
  expect(scientific(1.726e23)).toBe('1.73 × 10²³');
  expect(superscript(-12)).toBe('⁻¹²');
  expect(percent(0.5127)).toBe('51.3%');
  expect(times(11.25)).toBe('11.3');
  expect(times(1.2967)).toBe('1.3');
});

test('what a field shows is short and can be typed again', () => {
  expect(typed(1.726e23)).toBe('1.726e23');
  expect(typed(3.5e23)).toBe('3.5e23');
  expect(typed(42)).toBe('42');
});
