import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ErrorPayload } from 'vite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  checkContent,
  type CheckedCourse,
} from '../../src/integrations/authoring/check-content.ts';
import { effectOf, watchContent } from '../../src/integrations/authoring/dev.ts';
import { makeProject } from './project.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'authoring-'));
  makeProject(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A development server as far as the checks see it, and what they tell it. */
function watch() {
  const watcher = new EventEmitter();
  const sockets = new EventEmitter();
  const sent: (ErrorPayload | { type: 'full-reload' })[] = [];
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  let course: Promise<CheckedCourse> | undefined;
  watchContent(
    {
      root: folder,
      current: () => (course ??= checkContent(folder)),
      forget: () => {
        course = undefined;
      },
    },
    {
      watcher,
      ws: Object.assign(sockets, { send: (payload: never) => sent.push(payload) }),
    } as never,
    { error: say, info: say, warn: say } as unknown as AstroIntegrationLogger,
  );
  const change = (event: 'add' | 'change' | 'unlink', file: string) =>
    watcher.emit('all', event, join(folder, file));
  return { sent, said, change, connect: () => sockets.emit('connection') };
}

const GLOSSARY = 'src/content/glossary.json';
const LESSON = 'src/content/lessons/adapters.mdx';
const edit = (file: string, from: string, to: string) => {
  writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
};

describe('while an author writes', () => {
  test.each([
    ['a list that is no JSON', GLOSSARY, '"adapter",', '"adapter"', 4, 'The file is not JSON'],
    ['a key of the frontmatter', LESSON, 'title:', 'titel:', 2, 'The frontmatter does not fit'],
    ['a name in the text', LESSON, 'example-2020', 'exmaple-2020', 13, 'Unknown citation'],
    [
      'a tag without an end',
      LESSON,
      '<Cite id="example-2020"',
      '<Cite id="example-2020',
      13,
      'The page cannot be parsed',
    ],
  ])('%s reaches the page once, at its line and without a stack', async (...slip) => {
    const [, file, from, to, line, title] = slip;
    const { sent, said, change } = watch();
    edit(file, from, to);
    change('change', file);
    change('change', file);
    await vi.waitFor(() => {
      expect(sent).toHaveLength(1);
    });
    const [payload] = sent;
    expect(payload).toMatchObject({
      type: 'error',
      err: { stack: '', loc: { file: join(folder, file), line } },
    });
    const { err } = payload as ErrorPayload & { err: { title: string } };
    expect(err.title).toContain(title);
    expect(err.message).toContain('  repair:   ');
    expect(said.join('\n')).toContain(`${file}:${line}`);

    edit(file, to, from);
    change('change', file);
    await vi.waitFor(() => {
      expect(sent.at(-1)).toEqual({ type: 'full-reload' });
    });
    expect(sent).toHaveLength(2);
  });

  test('files that come and go are seen, and a page that is opened later is told', async () => {
    const { sent, change, connect } = watch();
    writeFileSync(join(folder, 'src/content/questions/adaptors.json'), '{}');
    change('add', 'src/content/questions/adaptors.json');
    await vi.waitFor(() => {
      expect(sent).toHaveLength(1);
    });
    connect();
    await vi.waitFor(() => {
      expect(sent).toHaveLength(2);
    });
    rmSync(join(folder, 'src/content/questions/adaptors.json'));
    change('unlink', 'src/content/questions/adaptors.json');
    await vi.waitFor(() => {
      expect(sent.at(-1)).toEqual({ type: 'full-reload' });
    });
  });

  test('what a widget says of itself is read again', async () => {
    const file = 'src/widgets/corpus-mix/settings.ts';
    const { sent, said, change } = watch();
    edit(file, 'export const about', 'export const abuot');
    change('change', file);
    await vi.waitFor(() => {
      expect(said.join()).toContain(`${file} The widget does not fit its schema`);
    });
    edit(file, 'abuot', 'about');
    change('change', file);
    await vi.waitFor(() => {
      expect(sent.at(-1)).toEqual({ type: 'full-reload' });
    });
  });

  test('a schema asks for a new start', () => {
    const { sent, said, change } = watch();
    change('change', 'src/schemas/lesson.ts');
    expect(said.join()).toContain('src/schemas/lesson.ts changed: stop "npm run dev"');
    expect(sent).toEqual([]);
  });

  test('each change has its effect', () => {
    const files = {
      read: [
        GLOSSARY,
        LESSON,
        'src/figures/Weights.astro',
        'src/widgets/lora/settings.ts',
        'src/widgets/lora/given.ts',
        'public/a.png',
      ],
      restart: [
        'src/schemas/tags.ts',
        'src/figures/Weights.props.ts',
        'src/widgets/lora/props.ts',
        'src/widgets/shared/settings.ts',
        'src/widgets/shared/settings/number.ts',
      ],
      nothing: ['src/widgets/lora/LoraView.tsx', 'src/styles/base.css', 'src/course/plan.test.ts'],
    };
    expect(files.read.map(effectOf)).toEqual(files.read.map(() => 'read'));
    expect(files.restart.map(effectOf)).toEqual(files.restart.map(() => 'restart'));
    expect(files.nothing.map(effectOf)).toEqual(files.nothing.map(() => undefined));
  });
});
