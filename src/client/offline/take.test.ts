import { expect, test } from 'vitest';
import { editionOf, emptyStore, hostWith, keepWhole, ROOT } from './fixture-editions.ts';
import { take } from './take.ts';
import type { Progress } from './take.ts';

const A = {
  'index.html': 'home',
  'lessons/lora/index.html': 'LoRA, first edition',
  'assets/a.1.js': 'a',
  'study/course.js': 'facts A',
};
const B = { ...A, 'lessons/lora/index.html': 'LoRA, second edition' };
const mapped = (files: Readonly<Record<string, string>>, change: (text: string) => string) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
const never = new AbortController().signal;

test('takes every file by the address that hosts know, and keeps what is said of it', async () => {
  const { store } = emptyStore();
  const host = hostWith(A);
  const list = await editionOf('A', A);
  await store.addList(list);
  const shown: Progress[] = [];
  const end = await take(list, { store, root: ROOT, fetch: host.fetch }, never, (progress) =>
    shown.push(progress),
  );
  expect(end).toBe('done');
  expect(host.asked.sort()).toEqual(['', 'assets/a.1.js', 'lessons/lora/', 'study/course.js']);
  expect(shown[0]).toMatchObject({ files: 0, ofFiles: 4 });
  expect(shown.at(-1)).toMatchObject({ files: 4, bytes: shown[0]?.ofBytes });
  const kept = await store.file('A', 'lessons/lora/index.html');
  expect(await kept?.text()).toBe('LoRA, first edition');
  expect(kept?.headers.get('content-type')).toBe('text/html');
  expect(kept?.headers.has('set-cookie')).toBe(false);
});

test('goes on where the network was lost', async () => {
  const { store } = emptyStore();
  const list = await editionOf('A', A);
  const host = hostWith(A);
  host.lasts = 2;
  const means = { store, root: ROOT, fetch: host.fetch };
  expect(await take(list, means, never)).toBe('network');
  expect((await store.split(list)).kept).toHaveLength(2);
  host.lasts = Infinity;
  expect(await take(list, means, never)).toBe('done');
  expect(host.asked).toHaveLength(4);
});

test.each([0, 1, 2, 3])(
  'a later edition that is cut or has no room after %i of its files leaves the one before whole, and goes on',
  async (came) => {
    const next = { ...mapped(A, (text) => `${text}, later`), 'assets/b.2.js': 'b' };
    for (const cut of ['network', 'no-room', 'other-file'] as const) {
      const { caches, store } = emptyStore();
      const list = await editionOf('A', A);
      await keepWhole(store, list, A);
      const later = await editionOf('B', next);
      await store.addList(later);
      const host = hostWith(next);
      const means = { store, root: ROOT, fetch: host.fetch };
      if (cut === 'network') host.lasts = came;
      if (cut === 'no-room') caches.room = caches.size + came;
      const last = later.files.at(came)?.[0] ?? '';
      if (cut === 'other-file') host.files = { ...next, [last]: 'of a third edition' };
      expect(await take(later, means, never)).toBe(cut);

      expect((await store.split(list)).missing).toEqual([]);
      for (const [path, text] of Object.entries(A))
        expect(await (await store.file('A', path))?.text()).toBe(text);
      host.lasts = caches.room = Infinity;
      host.files = next;
      expect(await take(later, means, never)).toBe('done');
      for (const [path, text] of Object.entries(next))
        expect(await (await store.file('B', path))?.text()).toBe(text);
    }
  },
);

test('fetches of a later edition only what it changed', async () => {
  const { store } = emptyStore();
  const first = hostWith(A);
  await take(await editionOf('A', A), { store, root: ROOT, fetch: first.fetch }, never);
  const later = hostWith(B);
  const list = await editionOf('B', B);
  expect(await take(list, { store, root: ROOT, fetch: later.fetch }, never)).toBe('done');
  expect(later.asked).toEqual(['lessons/lora/']);
});

test('keeps no file that is not what the list says, nor one that is not there', async () => {
  const list = await editionOf('A', A);
  for (const files of [B, { ...A, 'lessons/lora/index.html': undefined as unknown as string }]) {
    const { store } = emptyStore();
    expect(await take(list, { store, root: ROOT, fetch: hostWith(files).fetch }, never)).toBe(
      'other-file',
    );
    expect((await store.split(list)).missing.map(([path]) => path)).toContain(
      'lessons/lora/index.html',
    );
  }
});

test('says that there is no room, and stops when told to', async () => {
  const list = await editionOf('A', A);
  const { caches, store } = emptyStore();
  caches.room = 2;
  const means = { store, root: ROOT, fetch: hostWith(A).fetch };
  expect(await take(list, means, never)).toBe('no-room');
  expect(await take(list, means, AbortSignal.abort())).toBe('stopped');
});

test('takes a failing host for a lost network', async () => {
  const list = await editionOf('A', A);
  const { store } = emptyStore();
  const fetch = () => Promise.resolve(new Response('', { status: 502 }));
  expect(await take(list, { store, root: ROOT, fetch }, never)).toBe('network');
});
