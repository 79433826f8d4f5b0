import {
  appendFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/course/findings.ts';
import { PROBLEM_NAMES } from '../../src/course/problem-names.ts';
import { checkContent } from '../../src/integrations/authoring/check-content.ts';
import { FIXTURES, makeProject } from './project.ts';

// In the course, so that the properties of a figure find its schema library.
mkdirSync('test-results', { recursive: true });
const folder = resolve(mkdtempSync('test-results/authoring-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const report = async () => (await checkContent(folder)).problems.map(formatProblem).join('\n\n');

describe('the checks of the content', () => {
  test('find nothing in a project without errors', async () => {
    makeProject(folder);
    expect(await report()).toBe('');
  });

  test('know the places of answers', async () => {
    makeProject(folder);
    const lesson = join(folder, 'src/content/lessons/adapters.mdx');
    appendFileSync(lesson, '\n[Why](#adapters-frozen.adapter), [not](#adapters-frozen.layer).\n');
    expect(await report()).toContain('the id "adapters-frozen.layer"');
    expect(await report()).not.toContain('adapters-frozen.adapter" on');
  });

  test('accept a lesson beyond the plan, and what reference managers export', async () => {
    makeProject(folder);
    const edit = (name: string, from: string, to: string) => {
      const file = join(folder, 'src/content', name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    };
    edit('lessons/adapters.mdx', 'order: 1\n', 'order: 1000\n');
    edit(
      'references.json',
      '"article",',
      '"chapter", "DOI": "10.1000/1", "ISBN": "1", "volume": 3, "page": 7, "accessed": { "date-parts": [["2024", "1", "2"]] },',
    );
    expect(await report()).toBe('');
  });

  test('leave prices, powers and escaped signs alone', async () => {
    makeProject(folder);
    const lesson = join(folder, 'src/content/lessons/adapters.mdx');
    appendFileSync(
      lesson,
      '\n\\$5 or \\$10, $2^{10}$, $\\text{loss of the new words}$, \\[@a\\], item #1, https://example.org/.\n' +
        'Two \\*\\* signs, [sic] (see below), $r < d$,\n**-bold** words, and a range of\n`x**2`; r < d.\n',
    );
    expect(await report()).toBe('');
  });

  // Each fixture holds the files in which it differs from base/, and expected.txt, what is printed.
  test.each(readdirSync(FIXTURES))('say where, what and how to repair: %s', async (fixture) => {
    makeProject(folder, fixture);
    const text = await report();
    expect(text).not.toBe('');
    await expect(`${text}\n`).toMatchFileSnapshot(join(FIXTURES, fixture, 'expected.txt'));
  });

  test('have a fixture for every message', () => {
    const here = import.meta.dirname;
    const shown = globSync('fixtures/*/expected.txt', { cwd: here })
      .map((file) => readFileSync(join(here, file), 'utf8'))
      .join('\n');
    const isShown = (name: string) =>
      new RegExp(name.split('…').map(RegExp.escape).join('.+')).test(shown);
    expect(PROBLEM_NAMES.filter((name) => !isShown(name))).toEqual([]);
  });
});
