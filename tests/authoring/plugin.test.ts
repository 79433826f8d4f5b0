import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { createProcessor } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { VFile } from 'vfile';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCourse } from '../../src/course/read-course.ts';
import { authoring } from '../../src/integrations/authoring/integration.ts';
import { makeProject } from './project.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'authoring-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Compiles the lesson of a small project as Astro does. */
async function compile(fixture?: string): Promise<VFile> {
  makeProject(folder, fixture);
  const path = join(folder, 'src/content/lessons/adapters.mdx');
  const { content, frontmatter } = parseFrontmatter(readFileSync(path, 'utf8'), {
    frontmatter: 'empty-with-spaces',
  });
  const file = new VFile({ path, value: content, data: { astro: { frontmatter } } });
  await createProcessor({
    remarkPlugins: [remarkGfm, remarkMath, authoring(folder).lessons],
  }).process(file);
  return file;
}

test('a lesson that was read tells what it uses', async () => {
  makeProject(folder);
  const { uses } = await readCourse(folder);
  const { use, labels } = uses.get('adapters') ?? {};
  expect(use).toMatchObject({
    citations: ['example-2020'],
    terms: ['adapter'],
    inlineQuestions: ['adapters-count'],
  });
  expect(labels).toEqual(
    new Map([
      ['eq-count', 'Equation 1'],
      ['fig-mix', 'Figure 1'],
    ]),
  );
});

describe('the plugin of lessons', () => {
  test('numbers figures and writes citations and references into the sentence', async () => {
    const code = String(await compile());
    expect(code).toContain('(Example 2020, Sec. 2)');
    expect(code).toContain('Equation 1');
    expect(code).toMatch(/id: "fig-mix",\s+number: "1"/);
    expect(code).toContain('id: "trained"');
  });

  test('reports all problems of a lesson at once, in the words of the content checks', async () => {
    await expect(compile('unknown-property')).rejects.toThrow(
      readFileSync('tests/authoring/fixtures/unknown-property/expected.txt', 'utf8').trim(),
    );
  });
});
