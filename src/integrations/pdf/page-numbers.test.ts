import { expect, test } from 'vitest';
import { pageNumbers } from './page-numbers.ts';

test('finds the page of each place, whatever the order of the objects', () => {
  const pdf = `%PDF-1.4
7 0 obj
<</Type /Pages
/Count 2
/Kids [3 0 R 9 0 R]
/Parent 8 0 R>>
endobj
8 0 obj
<</Type /Pages
/Count 3
/Kids [7 0 R 2 0 R]>>
endobj
11 0 obj
<</first [3 0 R /XYZ 0 842.88 0]
/lora:fig-ranks [2 0 R /XYZ 0 10 0]
/a#20b [9 0 R /XYZ 0 1 0]>>
endobj
12 0 obj
<</Type /Catalog
/Pages 8 0 R
/Dests 11 0 R>>
endobj`;
  expect([...pageNumbers(Buffer.from(pdf))]).toEqual([
    ['first', 1],
    ['lora:fig-ranks', 3],
    ['a b', 2],
  ]);
});
