import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { italicCharacters, textCharacters } from './text-characters.ts';

const used = (html: string): Set<string> => textCharacters([parse(html)]);
const inItalics = (html: string, ...classes: string[]): string[] =>
  [...italicCharacters(parse(html), new Set(classes))]
    .filter((character) => character > '~')
    .sort();

test('letters, figures and common typography are always there, rare signs are not', () => {
  const characters = used('');
  for (const character of 'AZaz09 “”–—…·−≈→') expect(characters).toContain(character);
  for (const character of '\\~^«•') expect(characters).not.toContain(character);
  expect(used('<p>a ~ b</p>')).toContain('~');
});

test('the text of pages counts, not their code nor their formulas', () => {
  const characters = used('<p>Gülçehre <span class="katex">∑</span></p><script>"ø"</script>');
  expect(characters).toContain('ç');
  expect(characters).not.toContain('∑');
  expect(characters).not.toContain('ø');
});

test('code and drawings are in other fonts, and italics are told apart', () => {
  expect(used('<svg><text>× α/r</text></svg>')).not.toContain('α');
  expect(used('<pre><code>Ġ</code></pre><samp>ĝ</samp>')).not.toContain('Ġ');
  expect(inItalics('<p>Ł <em>ć <b>ń</b></em></p><cite>ş</cite>')).toEqual(['ć', 'ń', 'ş']);
});

test('what a style sets in italics counts by its class', () => {
  const html = '<p class="puzzle">ć <span class="katex">ń</span></p><p class="plain">ş</p>';
  expect(inItalics(html, 'puzzle', 'katex')).toEqual(['ć']);
});
