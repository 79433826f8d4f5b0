import { describe, expect, test } from 'vitest';
import { relativeUrl, resolveUrl } from './urls.ts';

const files = new Set([
  'index.html',
  'lessons/lora/index.html',
  'lessons/rouge/index.html',
  'assets/a b.js',
]);
const from = 'lessons/lora/index.html';

const rewritten = (address: string, page = from): string | undefined => {
  const target = resolveUrl(address, page, files);
  return target && relativeUrl(page, target);
};

describe('an address within the site', () => {
  test.each([
    ['/lessons/rouge/', '../rouge/index.html'],
    ['/lessons/rouge', '../rouge/index.html'],
    ['../rouge/', '../rouge/index.html'],
    ['/lessons/rouge/?mode=f1#recall', '../rouge/index.html?mode=f1#recall'],
    ['/', '../../index.html'],
    ['/assets/a%20b.js', '../../assets/a%20b.js'],
    ['/lessons/lora/', 'index.html'],
  ])('%s becomes %s', (address, expected) => {
    expect(rewritten(address)).toBe(expected);
  });

  test('to a place on its own page keeps only the fragment', () => {
    expect(rewritten('/lessons/lora/#rank')).toBe('#rank');
    expect(rewritten('#rank')).toBe('#rank');
  });

  test('from the first page does not climb', () => {
    expect(rewritten('/', 'index.html')).toBe('index.html');
    expect(rewritten('/lessons/lora/', 'index.html')).toBe('lessons/lora/index.html');
  });
});

test.each(['https://example.org/x', '//example.org/x', 'mailto:a@example.org', 'data:,x'])(
  '%s leaves the site',
  (address) => {
    expect(resolveUrl(address, from, files)).toBeUndefined();
  },
);

test('a badly encoded address is read as it stands', () => {
  expect(resolveUrl('/100%/x', from, files)?.file).toBe('100%/x');
});
