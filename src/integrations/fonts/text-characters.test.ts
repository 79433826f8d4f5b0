import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { italicCharacters, textCharacters } from './text-characters.ts';

const used = (html: string, sources: string[] = []): Set<string> =>
  textCharacters([parse(html)], sources);

test('printable ASCII and common typography are always there', () => {
  const characters = used('');
  for (const character of 'AZaz09 ~“”–—…·−≈→') expect(characters).toContain(character);
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
  const italic = italicCharacters(parse('<p>Ł <em>ć <b>ń</b></em></p><cite>ş</cite>'));
  expect([...italic].filter((character) => character > '~').sort()).toEqual(['ć', 'ń', 'ş']);
});

test('what scripts and styles may print counts too', () => {
  expect(used('', ['const sign = "Δ"'])).toContain('Δ');
});
