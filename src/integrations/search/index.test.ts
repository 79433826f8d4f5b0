import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchGlobals } from '../../client/search/engine-types.ts';
import { readSite } from '../site/site.ts';
import { writeSearchIndex } from './index.ts';

const html = (lang: string, title: string, body: string): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body>` +
  `<article data-pagefind-body><h1 data-pagefind-meta="title">${title}</h1>${body}</article></body></html>`;

const SITE = {
  'index.html': '<!doctype html><html lang="en"><body>Home</body></html>',
  'lessons/lora/index.html': html(
    'en',
    'Low-rank adaptation',
    '<p>Two matrices of <a class="term" href="#term-rank">rank</a> eight.</p>' +
      '<h2 id="merging">Merging</h2><p>The product is added to the weights: 4,608 of 32,768.</p>',
  ),
  'ko/lessons/lora/index.html': html('ko', '저랭크 적응', '<p>행렬 두 개를 학습한다.</p>'),
};

let dist = '';
const fileIn = (path: string): Promise<string> => readFile(join(dist, 'search', path), 'utf8');

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'search index '));
  for (const [path, content] of Object.entries(SITE)) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), content);
  }
  await writeSearchIndex(await readSite(dist));
});
afterAll(async () => {
  await rm(dist, { recursive: true });
});

describe('the search of a built site', () => {
  test('has the files that the page loads, and no interface of Pagefind', async () => {
    const all = await readdir(join(dist, 'search'), { recursive: true });
    const names = all.map((name) => name.replaceAll('\\', '/'));
    expect(names).toEqual(
      expect.arrayContaining([
        'en/engine.js',
        'en/pack.js',
        'en/pagefind-entry.json',
        'en/wasm.en.pagefind',
        'ko/engine.js',
        'ko/pack.js',
        'ko/wasm.unknown.pagefind',
        'topics.js',
      ]),
    );
    expect(
      names.filter((name) => /-ui|highlight|playground|pagefind\.js|worker/.test(name)),
    ).toEqual([]);
  });

  test('is the same when built again', async () => {
    const files = ['en/engine.js', 'en/pack.js', 'ko/pack.js', 'topics.js'];
    const before = await Promise.all(files.map(fileIn));
    await writeSearchIndex(await readSite(dist));
    expect(await Promise.all(files.map(fileIn))).toEqual(before);
  });

  test('answers from its packs alone, as on a page opened from disk', async () => {
    for (const script of ['ko/pack.js', 'ko/engine.js', 'en/pack.js', 'en/engine.js'])
      runInThisContext(await fileIn(script));
    const { courseEngines: engines } = globalThis as SearchGlobals;
    const found = async (language: 'en' | 'ko', query: string) => {
      const index = engines?.[language]?.open(`file:///nowhere/search/${language}/`);
      const { results } = (await index?.search(query)) ?? { results: [] };
      const pages = await Promise.all(results.map((result) => result.data()));
      return pages.map(({ url }) => url);
    };
    expect(await found('ko', '행렬')).toEqual(['/ko/lessons/lora/index.html']);
    expect(await found('en', '"added to the weights"')).toEqual(['/lessons/lora/index.html']);
    expect(await found('en', '"weights to the added"')).toEqual([]);
    // Stemmed, though the Korean index, which is not, was opened first.
    expect(await found('en', 'producing')).toEqual(['/lessons/lora/index.html']);
  });

  test('names the file of each text with the topics', async () => {
    runInThisContext(await fileIn('topics.js'));
    const { courseTopics } = globalThis as SearchGlobals;
    expect(courseTopics?.suggestions).toEqual(['rank']);
    const files = courseTopics?.pages.map(
      ({ language, fragment }) => `${language}/fragment/${fragment}.pf_fragment`,
    );
    expect(files).toHaveLength(2);
    for (const file of files ?? []) {
      expect((await readFile(join(dist, 'search', file))).length, file).toBeGreaterThan(0);
    }
  });

  test('stops the build if no page is marked for search', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'no search '));
    await expect(writeSearchIndex(await readSite(empty))).rejects.toThrow('data-pagefind-body');
    await rm(empty, { recursive: true });
  });
});
