import { expect, test } from 'vitest';
import type { PageText } from './engine-types.ts';
import { placesIn } from './places.ts';

const filler = (count: number): string =>
  Array.from({ length: count }, (_, n) => `w${n}`).join(' ');
/** A page of three sections: 2 words of heading each, then the text. */
const page: PageText = {
  url: '/lessons/a/index.html',
  content:
    `About rank. The Merging The product joins the weights. Last Words ${filler(40)} ` +
    `rank of a product ${filler(40)}`,
  anchors: [
    { element: 'h2', id: 'merging', text: 'The Merging', location: 2 },
    { element: 'figure', id: 'fig', text: '', location: 6 },
    { element: 'div', id: 'words', text: '', title: 'Last Words', location: 9 },
  ],
};

test('the sections with most of the words are the places, without their headings', () => {
  expect(placesIn(page, ['product', 'rank'])).toEqual([
    {
      title: 'Last Words',
      anchor: 'words',
      excerpt: expect.stringMatching(/^… w\d+ .*rank of a product .* …$/) as string,
    },
  ]);
  expect(placesIn(page, ['merging']).map(({ anchor }) => anchor)).toEqual(['merging']);
});

test('the head of the page is a place without anchor; a page without the words has none', () => {
  expect(placesIn(page, ['about'])).toEqual([{ title: '', anchor: '', excerpt: 'About rank.' }]);
  expect(placesIn(page, ['zebra'])).toEqual([]);
});

test('Korean words are found with their particles', () => {
  const korean: PageText = {
    url: '/ko/index.html',
    content: '모델은 법칙을 따른다.',
    anchors: [],
  };
  expect(placesIn(korean, ['법칙']).map(({ excerpt }) => excerpt)).toEqual([
    '모델은 법칙을 따른다.',
  ]);
});
