import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { attribute, elements } from './dom.ts';
import { addressesOf, changeAddresses } from './url-attributes.ts';

const element = (html: string) => {
  const [first] = elements(parseFragment(html));
  if (!first) throw new Error('no element');
  return first;
};

describe('addresses in attributes', () => {
  test('are found in single attributes and in lists with sizes', () => {
    const image = element('<img src="/a.png" srcset="/a.png 1x, /b,c.png 2x" alt="/x">');
    expect(addressesOf(image).map(({ address }) => address)).toEqual([
      '/a.png',
      '/a.png',
      '/b,c.png',
    ]);
  });

  test('are replaced, and the sizes stay', () => {
    const image = element('<img src="/a.png" srcset="/a.png 1x, /b.png 200w">');
    changeAddresses(image, (address) => `..${address}`);
    expect(attribute(image, 'src')).toBe('../a.png');
    expect(attribute(image, 'srcset')).toBe('../a.png 1x, ../b.png 200w');
  });

  test('are found in SVG with its own namespace', () => {
    const svg = parseFragment('<svg><use xlink:href="/icons.svg#x"></use></svg>');
    const use = [...elements(svg)].find(({ tagName }) => tagName === 'use');
    expect(use && addressesOf(use)).toEqual([{ name: 'href', address: '/icons.svg#x' }]);
  });
});
