import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { slimmer } from './slim.ts';

test('a slim page says what it said', () => {
  const long = 'word '.repeat(40);
  const html = `<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><p class="${long}">${long}<b class="a">a</b></p><template><i class="a">a</i></template><svg viewBox="0 0 1 1"><use xlink:href="#a"></use></svg><!--c--></body></html>`;
  const slim = slimmer();
  for (const document of [parse(html), parse(html)]) {
    slim(document);
    expect(serialize(document)).toBe(html);
  }
});
