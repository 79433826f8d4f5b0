import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { removeSearchMarks } from './marks.ts';

test('pages lose the marks for the index, and keep where words found are marked', () => {
  const page =
    '<article data-pagefind-body=""><h1 data-pagefind-meta="title">LoRA</h1>' +
    '<span hidden="" data-pagefind-meta="aliases:low rank"></span><p data-pagefind-ignore="">9</p></article>';
  const document = parse(page);
  removeSearchMarks({
    dist: '',
    files: new Set(),
    problems: [],
    pages: [{ path: 'index.html', document }],
  });
  expect(serialize(document)).toContain(
    '<article data-pagefind-body=""><h1>LoRA</h1><p>9</p></article>',
  );
});
