import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { joined, unbroken } from './unbroken.tsx';

test.each([
  ['ROUGE-1 ignores order', '<span class="nb">ROUGE-1</span> ignores order'],
  [
    'the n-grams of GPT-3.5',
    'the <span class="nb">n-grams</span> of <span class="nb">GPT-3.5</span>',
  ],
  ['Best is T5-XXL.', 'Best is <span class="nb">T5-XXL.</span>'],
  ['instruction-tuned, 3-4', 'instruction-tuned, 3-4'],
])('%s keeps its names whole', (text, html) => {
  expect(renderToString(<>{unbroken(text)}</>)).toBe(html);
  expect(joined(text).replaceAll('\u2060', '')).toBe(text);
  expect(joined(text).includes('\u2060')).toBe(html.includes('span'));
});
