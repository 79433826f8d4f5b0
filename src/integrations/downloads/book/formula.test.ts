import { fromParse5 } from 'hast-util-from-parse5';
import { select } from 'hast-util-select';
import { toString as hastText } from 'hast-util-to-string';
import katex from 'katex';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { formula } from './formula.ts';

function formulaOf(tex: string): ReturnType<typeof formula> {
  const tree = fromParse5(parseFragment(katex.renderToString(tex, { output: 'htmlAndMathml' })));
  const katexNode = tree.type === 'root' && select('.katex', tree);
  if (!katexNode) throw new Error('KaTeX has changed');
  return formula(katexNode);
}

test.each([
  ['10^{23}', '10^23'],
  ['\\frac{\\alpha}{r}', 'α/r'],
  ['W_0+\\frac{\\alpha}{r}BA', 'W0+(α/r)BA'],
  ['\\frac{a+b}{2}', '(a+b)/2'],
  ['\\sqrt{mn}', '√(mn)'],
  ['e^{1-x}', 'e^(1−x)'],
  ['x_{ij}', 'x_(ij)'],
  ['K^\\top', 'K⊤'],
])('%s reads %s where MathML is unknown', (tex, text) => {
  const math = formulaOf(tex);
  expect(hastText(math).replaceAll(/[\s\u2061\u200b]/g, '')).toBe(text);
  expect(math.properties['alttext']).toBe(tex);
});

test('what is added has no width where MathML is known', () => {
  const added = select('mpadded', formulaOf('10^{23}'));
  expect(added?.properties).toEqual({ width: '0', height: '0', depth: '0' });
  expect(added && select('mphantom', added)).toBeTruthy();
});
