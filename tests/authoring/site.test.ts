import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeStub } from '../../src/integrations/authoring/new.ts';
import { makeProject } from './project.ts';

const course = join(import.meta.dirname, '../..');
// As deep in the course as base/ is, so that its imports of the course's plugins hold.
const built = join(course, 'test-results/authoring');
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

/** Runs one of the course's programs in a project. */
function run(folder: string, program: string, ...given: string[]) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(course, 'node_modules', program), ...given],
    {
      cwd: folder,
      encoding: 'utf8',
      // A CI service asks for colours by these; an empty value is as good as none.
      env: { ...env, CI: '', FORCE_COLOR: undefined, VITEST: undefined },
    },
  );
  return { status, terminal: stdout + stderr };
}

const build = (folder: string) => run(folder, 'astro/bin/astro.mjs', 'build');

/** Adds a lesson and a widget as authors make them, with what of the course they build on. */
async function addStubs(folder: string): Promise<string[]> {
  for (const part of ['src/shared', 'src/models', 'src/schemas', 'src/widgets/shared']) {
    cpSync(join(course, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.includes('.test.'),
    });
  }
  for (const part of ['tests/content/content.ts', 'vitest.config.ts']) {
    cpSync(join(course, part), join(folder, part));
  }
  const files = [
    ...(await makeStub(folder, 'lesson', 'toy-lesson')),
    ...(await makeStub(folder, 'widget', 'toy-bits')),
  ];
  const lesson = join(folder, 'src/content/lessons/toy-lesson.mdx');
  appendFileSync(lesson, '\n<ToyBits id="fig-toy-bits">What to notice.</ToyBits>\n');
  return files;
}

describe('a build of a small site', { timeout: 900_000 }, () => {
  test('succeeds if its author made no error, with a new lesson and a new widget', async () => {
    const folder = join(built, 'base');
    makeProject(folder);
    const files = await addStubs(folder);
    const { status, terminal } = build(folder);
    expect(terminal).toContain('Complete!');
    expect(status).toBe(0);
    // No warning, and no colours where nobody could see them.
    expect(terminal).not.toContain('[WARN]');
    expect(terminal).not.toContain('\x1b');
    expect(existsSync(join(folder, 'dist/lessons/adapters/index.html'))).toBe(true);
    const page = readFileSync(join(folder, 'dist/lessons/toy-lesson/index.html'), 'utf8');
    expect(page).toContain('4 bits can tell 16 numbers apart.');

    const tests = run(folder, 'vitest/vitest.mjs', 'run', ...files.filter(isTest));
    expect(tests.status, tests.terminal).toBe(0);
    expect(tests.terminal).toContain('2 passed');
    // Beside tests, nobody has to write more than four files.
    for (const part of ['toy-lesson', 'toy-bits']) {
      const own = files.filter((file) => file.includes(part) && !isTest(file));
      expect(own.length).toBeLessThanOrEqual(4);
    }
    await expect(makeStub(folder, 'widget', 'toy-bits')).rejects.toThrow('exists');
    await expect(makeStub(folder, 'lesson', 'Toy')).rejects.toThrow('is no name');
  });

  test('stops with status 1 and nothing on the terminal but what to repair, whatever the file', () => {
    const folder = join(built, 'several-files');
    makeProject(folder, 'several-files');
    const { status, terminal } = build(folder);
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'dist/lessons/adapters/index.html'))).toBe(false);
    expect(terminal).toMatchInlineSnapshot(`
      "src/content/glossary.json:5:5 The entry "adapter" does not fit its schema
        expected: the key definition
        found:    the key defintion
        repair:   write definition

      src/content/lessons/adapters.mdx:13:18 Unknown citation
        expected: an id of references.json
        found:    "exmaple-2020"
        repair:   did you mean "example-2020"? Otherwise add it to references.json

      src/content/lessons/adapters.mdx:17 A formula cannot be typeset
        expected: TeX that KaTeX understands
        found:    d \\tims r (Undefined control sequence: \\tims)
        repair:   mend the TeX; a dollar sign in prose is written \\$

      3 problems in the content
      "
    `);
  });
});

const isTest = (file: string): boolean => file.includes('.test.');
