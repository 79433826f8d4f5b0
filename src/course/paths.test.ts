import { expect, test } from 'vitest';
import { fileOf, paths, places } from './paths.ts';

test('an answer has an id that no heading, figure or question can have', () => {
  expect(places.answer('lora-shape', 'frozen-weights')).toBe('lora-shape.frozen-weights');
});

test('a link names the page, the place and the state', () => {
  expect(paths.lesson('lora')).toBe('/lessons/lora/');
  expect(paths.lesson('lora', places.term('rank'))).toBe('/lessons/lora/#term-rank');
  expect(paths.widget('low-rank', 'r=2')).toBe('/widgets/low-rank/#low-rank?r=2');
});

test('each address is built as one file', () => {
  expect(fileOf(paths.home)).toBe('index.html');
  expect(fileOf(paths.korean('lora'))).toBe('ko/lessons/lora/index.html');
});
