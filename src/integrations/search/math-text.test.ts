import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { mathText } from './math-text.ts';

const text = (mathml: string): string => {
  const [node] = parseFragment(`<math>${mathml}</math>`).childNodes;
  return node ? mathText(node).trim() : '';
};

test.each([
  ['<mn>1.3</mn><mo>×</mo><msup><mn>10</mn><mn>6</mn></msup>', '1.3 × 10⁶'],
  ['<msup><mn>10</mn><mrow><mo>−</mo><mn>4</mn></mrow></msup>', '10⁻⁴'],
  ['<msup><mn>10</mn><mi>N</mi></msup>', '10^N'],
  ['<msup><mi>e</mi><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></msup>', 'e^(a+b)'],
  ['<mi>C</mi><mo>=</mo><mn>6</mn><mi>N</mi><mi>D</mi>', 'C = 6ND'],
  ['<msub><mi>W</mi><mn>0</mn></msub><mo>+</mo><mi>B</mi><mi>A</mi>', 'W_0 + BA'],
  ['<mfrac><mi>α</mi><mi>r</mi></mfrac>', 'α/r'],
  ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>', '(a + b)/c'],
  ['<msqrt><mi>n</mi></msqrt>', '√(n)'],
])('%s reads as %s', (mathml, expected) => {
  expect(text(mathml)).toBe(expected);
});

test('the TeX source beside a formula is left out', () => {
  expect(
    text(
      '<semantics><mi>N</mi><annotation encoding="application/x-tex">N</annotation></semantics>',
    ),
  ).toBe('N');
});
