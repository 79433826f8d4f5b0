import { expect, test } from 'vitest';
import { ankiFile } from './anki.ts';
import type { ReviewCard } from './study.ts';

const file = (show: ReviewCard['show']) =>
  ankiFile([{ lesson: { slug: 'lora' }, cards: [{ id: 'x:y', href: '', show }] }]);
const row = (show: ReviewCard['show']) => file(show).trim().split('\n').at(-1);

test('a file says how Anki is to read it', () => {
  const [first, second] = file({ kind: 'term', term: 'rank', definition: 'A size.' }).split('\n');
  expect([first, second]).toEqual(['#separator:tab', '#html:true']);
});

test('a term, its fields quoted, tagged by its lesson', () => {
  expect(row({ kind: 'term', term: 'a "b"', definition: 'x < y\n\tz & w' })).toBe(
    [
      '"x:y"',
      '"What does <b>a ""b""</b> mean?"',
      '"x &lt; y z &amp; w"',
      'adapting-language-models::lora',
    ].join('\t'),
  );
});

test('a formula is TeX for MathJax', () => {
  const tex = 'a &= b \\\\ c < d';
  expect(row({ kind: 'formula', asks: 'Which?', tex })).toContain(
    '"\\[a &amp;= b \\\\ c &lt; d\\]"',
  );
});

test('a question has its choices in front and the right one with its reason behind', () => {
  const choice = (id: string, right: boolean) => ({ id, text: `T ${id}`, why: `W ${id}.`, right });
  const question = {
    kind: 'choice' as const,
    id: 'q',
    prompt: 'Which?',
    choices: [choice('a', false), choice('b', true), choice('c', false)],
  };
  expect(row({ kind: 'question', question })).toBe(
    [
      '"x:y"',
      '"Which?<ul><li>T a</li><li>T b</li><li>T c</li></ul>"',
      '"<b>T b</b><br>W b."',
      'adapting-language-models::lora',
    ].join('\t'),
  );
});
