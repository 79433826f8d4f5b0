import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { DataTable } from './DataTable.tsx';

const html = render(
  <DataTable
    label="Sizes"
    caption="Sizes of models"
    head={['Model', 'Parameters', 'Tokens']}
    rows={[
      ['GPT-3', '175B', '300B'],
      ['Unknown', 'not disclosed'],
    ]}
  />,
);

test('the box that scrolls has a name and is reached by the keyboard', () => {
  expect(html).toMatch(/^<div class="scroller" tabIndex="0" role="group" aria-label="Sizes">/i);
  expect(html).toContain('<caption>Sizes of models</caption>');
});

test('every column and every row has a head', () => {
  expect(html.match(/<th scope="col">[^<]+/g)).toHaveLength(3);
  expect(html.match(/<th scope="row">.+?(?=<\/th>)/g)).toEqual([
    '<th scope="row"><span class="nb">GPT-3</span>',
    '<th scope="row">Unknown',
  ]);
});

test('the last cell of a short row spans what is left', () => {
  expect(html).toMatch(/<td colspan="2">not disclosed/i);
});
