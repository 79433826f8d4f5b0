import { expect, test } from 'vitest';
import { resultAddress } from './address.ts';

test('a result opens from the root of the course, wherever that lies', () => {
  const root = new URL('file:///home/a%20b/course/');
  expect(resultAddress(root, 'lessons/lora/index.html', ['low', 'rank'], 'choosing').href).toBe(
    'file:///home/a%20b/course/lessons/lora/index.html?highlight=low&highlight=rank#choosing',
  );
});

test('words and anchors of any script survive', () => {
  const root = new URL('https://example.org/course/');
  const address = resultAddress(root, 'ko/index.html', ['법칙', 'C&A'], '핵심-정리');
  expect(address.searchParams.getAll('highlight')).toEqual(['법칙', 'C&A']);
  expect(decodeURIComponent(address.hash)).toBe('#핵심-정리');
});
