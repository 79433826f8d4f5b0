import { beforeEach, expect, test } from 'vitest';
import type { FakeCaches } from '../../../tests/support/fake-caches.ts';
import { editionOf, emptyStore, keepWhole } from './fixture-editions.ts';
import type { OfflineStore } from './store.ts';

const A = { 'index.html': 'home', 'old.js': 'old', 'lessons/lora/index.html': 'LoRA A' };
const B = { 'index.html': 'home', 'new.js': 'new', 'lessons/lora/index.html': 'LoRA B' };

let caches: FakeCaches;
let store: OfflineStore;
beforeEach(async () => {
  ({ caches, store } = emptyStore());
  await keepWhole(store, await editionOf('A', A), A);
  await keepWhole(store, await editionOf('B', B), B);
});
const text = async (build: string, path: string) => (await store.file(build, path))?.text();

test('two editions share what they have in common, and each has its own of the rest', async () => {
  // Two lists, and five different files.
  expect(caches.size).toBe(7);
  expect(await text('A', 'lessons/lora/index.html')).toBe('LoRA A');
  expect(await text('B', 'lessons/lora/index.html')).toBe('LoRA B');
  expect(await text('A', 'new.js')).toBeUndefined();
  expect(await text('C', 'index.html')).toBeUndefined();
});

test('a sweep leaves what the editions that stay need', async () => {
  await store.sweep(['B', undefined]);
  expect(await store.builds()).toEqual(['B']);
  expect((await store.split(await editionOf('B', B))).missing).toEqual([]);
  expect((await store.split(await editionOf('A', A))).kept).toHaveLength(1);
});

test('a state is kept; one that is missing or of a later kind counts as none', async () => {
  const none = { version: 1, whole: false, bound: {} };
  expect(await store.state()).toEqual(none);
  await store.changeState((state) => ({ ...state, whole: true, current: 'A' }));
  expect(await store.state()).toMatchObject({ whole: true, current: 'A' });
  await store.changeState((state) => ({ ...state, version: 2 as 1 }));
  expect(await store.state()).toEqual(none);
});

test('everything is removed when it is to go', async () => {
  await store.clear();
  expect(caches.size).toBe(0);
  expect(await text('A', 'index.html')).toBeUndefined();
});
