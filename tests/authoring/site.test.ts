import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeProject } from './project.ts';

const course = join(import.meta.dirname, '../..');
// As deep in the course as base/ is, so that its imports of the course's plugins hold.
const built = join(course, 'test-results/authoring');
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

function build(fixture?: string) {
  const folder = join(built, fixture ?? 'base');
  makeProject(folder, fixture);
  const astro = join(course, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    // A CI service asks for colours by these; an empty value is as good as none.
    env: { ...env, CI: '', FORCE_COLOR: undefined },
  });
  return {
    status,
    terminal: stdout + stderr,
    page: join(folder, 'dist/lessons/adapters/index.html'),
  };
}

describe('a build of a small site', () => {
  test('succeeds if its author made no error', () => {
    const { status, page, terminal } = build();
    expect(terminal).toContain('Complete!');
    expect(status).toBe(0);
    expect(existsSync(page)).toBe(true);
    // No warning, and no colours where nobody could see them.
    expect(terminal).not.toContain('[WARN]');
    expect(terminal).not.toContain('\x1b');
  });

  test('stops with status 1 and nothing on the terminal but what to repair, whatever the file', () => {
    const { status, terminal, page } = build('several-files');
    expect(status).toBe(1);
    expect(existsSync(page)).toBe(false);
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
