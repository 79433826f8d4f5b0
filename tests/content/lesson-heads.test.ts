import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lesson } from './content.ts';

const slugs = readdirSync('src/content/lessons').map((file) => file.replace(/\.mdx$/, ''));

test.each(slugs)('%s has a question, a reason to read it next, and a mark of its own', (slug) => {
  const [, frontmatter = ''] = lesson(slug).split(/^---$/m);
  for (const key of ['question', 'why', 'emblem']) {
    expect(frontmatter).toMatch(new RegExp(`^${key}:`, 'm'));
  }
  expect(frontmatter).toMatch(/^question: >-\n(?: {2}.*\n)* {2}.*\?/m);
  const mark = (name: string) => /^emblem: (.*)$/m.exec(lesson(name))?.[1];
  expect(slugs.filter((other) => mark(other) === mark(slug))).toEqual([slug]);
});
