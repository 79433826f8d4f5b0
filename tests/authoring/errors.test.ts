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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/build/authoring/author-error.ts';
import { checkContent } from '../../src/build/authoring/check-content.ts';
import { tags } from '../../src/schemas/tags.ts';
import { FIXTURES, makeProject } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'authoring-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const report = () => checkContent(folder).map(formatProblem).join('\n\n');

describe('the checks of the content', () => {
  test('find nothing in a project without errors', () => {
    makeProject(folder);
    expect(report()).toBe('');
  });

  test('know the places of answers', () => {
    makeProject(folder);
    const lesson = join(folder, 'src/content/lessons/adapters.mdx');
    appendFileSync(lesson, '\n[Why](#adapters-frozen.adapter), [not](#adapters-frozen.layer).\n');
    expect(report()).toContain('the id "adapters-frozen.layer"');
    expect(report()).not.toContain('adapters-frozen.adapter" on');
  });

  test('accept a lesson beyond the plan, and what reference managers export', () => {
    makeProject(folder);
    const edit = (name: string, from: string, to: string) => {
      const file = join(folder, 'src/content', name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    };
    edit('lessons/adapters.mdx', 'order: 1\n', 'order: 1000\n');
    edit(
      'references.json',
      '"article",',
      '"chapter", "DOI": "10.1000/1", "ISBN": "1", "accessed": { "date-parts": [[2024, 1, 2]] },',
    );
    expect(report()).toBe('');
  });

  test('leave prices, powers and escaped signs alone', () => {
    makeProject(folder);
    const lesson = join(folder, 'src/content/lessons/adapters.mdx');
    appendFileSync(
      lesson,
      '\n\\$5 or \\$10, $2^{10}$, $\\text{loss of the new words}$, \\[@a\\], item #1, https://example.org/.\n',
    );
    expect(report()).toBe('');
  });

  // Each fixture holds the files in which it differs from base/, and expected.txt, what is printed.
  test.each(readdirSync(FIXTURES))('say where, what and how to repair: %s', async (fixture) => {
    makeProject(folder, fixture);
    const text = report();
    expect(text).not.toBe('');
    await expect(`${text}\n`).toMatchFileSnapshot(join(FIXTURES, fixture, 'expected.txt'));
  });

  test('name a tag that has no component', () => {
    makeProject(folder);
    mkdirSync(join(folder, 'src/components'));
    const others = Object.keys(tags).filter((name) => name !== 'Aside');
    const map = `export const lessonComponents = { ${others.join(', ')} };`;
    writeFileSync(join(folder, 'src/components/lesson-components.ts'), map);
    expect(report()).toMatchInlineSnapshot(`
      "src/components/lesson-components.ts A tag without a component
        expected: Aside in lessonComponents, since src/schemas/tags.ts has it
        found:    no component of this name
        repair:   import the component and add it to the map"
    `);
  });

  test('have a fixture for every message', () => {
    const here = import.meta.dirname;
    const shown = globSync(['fixtures/*/expected.txt', 'errors.test.ts'], { cwd: here })
      .map((file) => readFileSync(join(here, file), 'utf8'))
      .join('\n');
    const sources = join(here, '../../src/build/authoring');
    const messages = globSync('**/*.ts', { cwd: sources })
      .flatMap((file) => [
        ...readFileSync(join(sources, file), 'utf8').matchAll(/\bproblem: (.*)/g),
      ])
      .flatMap(([, code = '']) => [...code.matchAll(/(['`])(.*?)\1/g)])
      .flatMap(([, , message = '']) => message.split(/\$\{.*?\}/));
    expect(messages.length).toBeGreaterThan(30);
    expect(messages.filter((part) => !shown.includes(part))).toEqual([]);
  });
});
