import { expect, test } from 'vitest';
import { wordsOfAddress } from './address-words.ts';

test.each([
  ['/lessons/low-rank_adaption.html', 'low rank adaption'],
  ['/course/lessons/lora/index.html', 'lora'],
  ['/%EB%AA%A8%EB%8D%B8/', '모델'],
  ['/404.html', ''],
  ['/', ''],
  ['/%E0%A4%A', ''],
])('%s asks for “%s”', (address, words) => {
  expect(wordsOfAddress(address)).toBe(words);
});
