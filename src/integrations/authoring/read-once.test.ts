import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import type { Course } from '../../course/read-course.ts';
import { readOnce } from './read-once.ts';

const tree: Root = { type: 'root', children: [{ type: 'thematicBreak' }] };
const lesson = { slug: 'a', file: 'a.mdx', body: 'Known.', tree } as Course['lessons'][number];

test('a lesson that was read for its checks is not parsed again, and no tree is held for longer', () => {
  const processor = createProcessor({ remarkPlugins: [readOnce(() => ({ lessons: [lesson] }))] });
  expect(processor.parse('Known.')).toBe(tree);
  expect(lesson.tree).toBeUndefined();
  expect(processor.parse('Known.').children).toMatchObject([{ type: 'paragraph' }]);
  expect(processor.parse('Changed.').children).toMatchObject([{ type: 'paragraph' }]);
});

test('while lessons may change, all are parsed', () => {
  const processor = createProcessor({ remarkPlugins: [readOnce(() => undefined)] });
  expect(processor.parse('Known.').children).toMatchObject([{ type: 'paragraph' }]);
});
