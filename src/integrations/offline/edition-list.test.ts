import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readList } from '../../shared/edition-list.ts';
import { fixtureSite, htmlPage } from '../site/fixture-site.ts';
import { readFileOf } from '../site/site.ts';
import { editionListOf, writeEditionList } from './edition-list.ts';
import { writeWorker } from './service-worker.ts';

const STUDY = (section: string) =>
  `globalThis.courseStudy = ${JSON.stringify({
    edition: { id: 'abc123', date: '2026-11-27' },
    lessons: [
      {
        ...{ slug: 'lora', title: 'LoRA', questions: [], terms: [], formulas: [] },
        sections: { why: { hash: section, title: 'Why' } },
      },
    ],
  })};\n`;
const FILES = {
  'index.html': htmlPage('Home'),
  'study/course.js': STUDY('1'),
  'assets/page.abc.js': '1',
  'assets/offline-modules.abc.js': '2',
  'search/en/pack.js': '3',
  'search/en/engine.js': '4',
  'sitemap.xml': '<x/>',
  'course.zip': 'z',
};

test('names what is read over http, by what it holds', async () => {
  const site = await fixtureSite(FILES);
  await writeEditionList(site);
  const list = readList(JSON.parse((await readFileOf(site, 'edition.json')).toString()));
  expect(list).toMatchObject({ id: 'abc123', date: '2026-11-27' });
  expect(list.files.map(([path]) => path)).toEqual([
    'assets/page.abc.js',
    'index.html',
    'search/en/engine.js',
    'study/course.js',
  ]);
  // The start of the SHA-256 of "1".
  expect(list.files[0]).toEqual(['assets/page.abc.js', '6b86b273ff34fce19d6b', 1]);
  // A list that is there already is no part of the next.
  expect(await editionListOf(site.dist)).toEqual(list);
});

test('another build has another name, and a lesson that says something else another hash', async () => {
  const site = await fixtureSite(FILES);
  const before = await editionListOf(site.dist);
  await writeFile(join(site.dist, 'assets/page.abc.js'), 'changed');
  const rebuilt = await editionListOf(site.dist);
  expect(rebuilt.build).not.toBe(before.build);
  expect(rebuilt.lessons).toEqual(before.lessons);
  await writeFile(join(site.dist, 'study/course.js'), STUDY('2'));
  expect((await editionListOf(site.dist)).lessons).not.toEqual(before.lessons);
});

test('the worker can be switched off', async () => {
  const site = await fixtureSite({ 'index.html': htmlPage('') });
  await writeWorker(site, {});
  const on = (await readFileOf(site, 'sw.js')).toString();
  await writeWorker(site, { SERVICE_WORKER: 'off' });
  const off = (await readFileOf(site, 'sw.js')).toString();
  expect(on).toContain('respondWith');
  expect(off).not.toContain('respondWith');
  expect(off).toContain('unregister');
});
