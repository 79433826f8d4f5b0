import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import type { Course } from '../../course/read-course.ts';
import { readOnce } from './read-once.ts';

const tree: Root = { type: 'root', children: [{ type: 'thematicBreak' }] };
const lesson = { slug: 'a', file: 'a.mdx', body: 'Known.', tree } as Course['lessons'][number];

test('a lesson that was read for its checks is not parsed again, and the course keeps its own tree', () => {
  const processor = createProcessor({ remarkPlugins: [readOnce(() => ({ lessons: [lesson] }))] });
  const given = processor.parse('Known.');
  expect(given).toEqual(tree);
  expect(given).not.toBe(tree);
  expect(processor.parse('Changed.').children).toMatchObject([{ type: 'paragraph' }]);
});

test('while lessons may change, all are parsed', () => {
  const processor = createProcessor({ remarkPlugins: [readOnce(() => undefined)] });
  expect(processor.parse('Known.').children).toMatchObject([{ type: 'paragraph' }]);
});
