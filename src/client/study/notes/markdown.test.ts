import { expect, test } from 'vitest';
import type { StudyCourse } from '../../../shared/study-course.ts';
import { notesAsMarkdown } from './markdown.ts';
import { ALL, inOrder } from './notebook-order.ts';
import type { KeptNote } from './notes.ts';

const section = (title: string) => ({ hash: 'x', title });
const course = {
  edition: { id: 'abc', date: '2026-11-22' },
  lessons: [
    { slug: 'one', title: 'First *lesson*', sections: { a: section('Cost'), b: section('Use') } },
    { slug: 'two', title: 'Second', sections: {} },
  ].map((lesson) => ({ ...lesson, questions: [], terms: [], formulas: [] })),
} satisfies StudyCourse;

let count = 0;
const note = (given: Partial<KeptNote>): KeptNote => ({
  ...{
    id: `n${(count += 1)}`,
    at: 1,
    made: 1,
    lesson: 'one',
    exact: 'words',
    prefix: '',
    suffix: '',
  },
  ...{ start: count, section: 'a', text: '' },
  ...given,
});

test('lessons come in the order of the course, Korean pages after the English ones, others last', () => {
  const notes = ['gone', 'two', 'ko/one', 'one'].map((lesson) => note({ lesson }));
  const groups = inOrder(notes, course);
  expect(groups.map(({ lesson, isThere }) => [lesson, isThere])).toEqual([
    ['one', true],
    ['ko/one', true],
    ['two', true],
    ['gone', false],
  ]);
  expect(groups[1]).toMatchObject({ lang: 'ko', title: 'First *lesson* (Korean)' });
  expect(groups[0]?.notes[0]?.sectionTitle).toBe('Cost');
});

test('the filter looks at quotes and words, whatever the case, and at the kind of note', () => {
  const notes = [
    note({ id: 'a', exact: 'Low Rank' }),
    note({ id: 'b', text: '한국어 rank' }),
    note({ id: 'c', lost: true }),
  ];
  const ids = (words: string, kind: (typeof ALL)['kind'] = 'all') =>
    inOrder(notes, course, { words, kind }).flatMap((group) => group.notes.map(({ id }) => id));
  expect(ids('rank')).toEqual(['a', 'b']);
  expect(ids('RANK low')).toEqual(['a']);
  expect(ids('한국어'.normalize('NFD'))).toEqual(['b']);
  expect(ids('', 'words')).toEqual(['b']);
  expect(ids('', 'plain')).toEqual(['a', 'c']);
  expect(ids('', 'lost')).toEqual(['c']);
});

test('Markdown shows quotes and words as they are, formulas as formulas', () => {
  const notes = [
    note({ exact: 'A rank of $r_0 * 2$\n*not* <b>bold</b>', text: '# Why?\n\n1. [x](y) _z_' }),
    note({ section: 'b', exact: 'gone', lost: true }),
    note({ lesson: 'two', section: '', exact: 'costs $5' }),
  ];
  expect(notesAsMarkdown('Notes', inOrder(notes, course), (lesson) => `https://x/${lesson}/`)).toBe(
    `# Notes

## [First \\*lesson\\*](<https://x/one/>)

### Cost

> A rank of $r_0 * 2$\\
> \\*not\\* \\<b\\>bold\\</b\\>

\\# Why?

1\\. \\[x\\](y) \\_z\\_

### Use

> gone

*The lesson no longer has this text.*

## [Second](<https://x/two/>)

> costs \\$5
`,
  );
});
