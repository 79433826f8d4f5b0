import { expect, test } from 'vitest';
import { compact, percent, scientific, superscript, times, typed } from './format.ts';

test.each([
  [50_558_868_480, '50.6B'],
  [569e9, '569B'],
  [1.1766e12, '1.18T'],
  [999.9e9, '1T'],
  [0.5, '0.5'],
  [3.2e21, '3.2\u00A0×\u00A010²¹'],
])('%d reads %s', (value, text) => {
  expect(compact(value)).toBe(text);
});

test('powers of ten, shares and ratios read as papers print them', () => {
  expect(scientific(1.726e23)).toBe('1.73\u00A0×\u00A010²³');
  expect(superscript(-12)).toBe('⁻¹²');
  expect(percent(0.5127)).toBe('51.3%');
  expect(times(11.25)).toBe('11.3');
  expect(times(1.2967)).toBe('1.3');
});

test.each([
  [0.9960938, 2, '99.6%'],
  [0.99961, 3, '99.96%'],
  [0.999999, 3, '99.9999%'],
  [0.1 + 0.2 + 0.7 - 2 ** -52, 3, '100%'],
  [1.0001, 3, '100.01%'],
  [1, 3, '100%'],
  [0, 3, '0%'],
  [1e-9, 3, '0.0000001%'],
])('the share %d to %i digits is %s: no rounding says all or nothing', (share, digits, text) => {
  expect(percent(share, digits)).toBe(text);
});

test('what a field shows is short and can be typed again', () => {
  expect(typed(1.726e23)).toBe('1.726e23');
  expect(typed(3.5e23)).toBe('3.5e23');
  expect(typed(42)).toBe('42');
  expect(typed(1_234_567)).toBe('1234567');
  expect(typed(569e9)).toBe('5.69e11');
  expect(typed(0.5)).toBe('0.5');
});
