import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serve } from './serve.ts';
import type { ServeOptions } from './serve.ts';

const serving = async (options: ServeOptions = {}): Promise<string> => {
  const dist = await mkdtemp(join(tmpdir(), 'dist-'));
  onTestFinished(() => rm(dist, { recursive: true }));
  await mkdir(join(dist, 'lessons'));
  await writeFile(join(dist, 'index.html'), 'start');
  await writeFile(join(dist, 'lessons/index.html'), 'lessons');
  await writeFile(join(dist, '404.html'), 'no such page');
  const { url, close } = await serve({ dist, port: 4700, ...options });
  onTestFinished(close);
  return url;
};

const get = async (url: string): Promise<[number, string]> => {
  const response = await fetch(url);
  return [response.status, await response.text()];
};

describe('the server', () => {
  test('answers with pages, folders, and the 404 page', async () => {
    const url = await serving();
    expect(await get(url)).toEqual([200, 'start']);
    expect(await get(`${url}lessons/`)).toEqual([200, 'lessons']);
    expect(await get(`${url}lessons/index.html`)).toEqual([200, 'lessons']);
    expect(await get(`${url}a/b`)).toEqual([404, 'no such page']);
  });

  test('can put the site into a sub-folder, and nothing beside it', async () => {
    const url = await serving({ base: 'courses/nlp' });
    expect(url).toMatch(/\/courses\/nlp\/$/);
    expect(await get(`${url}lessons/`)).toEqual([200, 'lessons']);
    expect(await get(url.slice(0, -1))).toEqual([200, 'start']);
    expect(await get(new URL('/lessons/', url).href)).toEqual([404, 'no such page']);
  });

  test('takes the next port if one is in use', async () => {
    const first = new URL(await serving());
    const second = new URL(await serving({ port: Number(first.port) }));
    expect(Number(second.port)).toBeGreaterThan(Number(first.port));
  });

  test('says what to do if nothing is built', async () => {
    await expect(serve({ dist: join(tmpdir(), 'no such folder') })).rejects.toThrow(
      'Run "npm run build" first.',
    );
  });
});
