import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer } from './answer.ts';
import type { Sources } from './answer.ts';
import { editionOf, emptyStore, keepWhole, ROOT } from './fixture-editions.ts';
import { NETWORK } from './store.ts';
import type { OfflineState, OfflineStore } from './store.ts';

const A = {
  'index.html': 'home A',
  '404.html': 'not found A',
  'lessons/lora/index.html': 'LoRA A',
  'study/course.js': 'facts A',
  'assets/a.1.js': 'script A',
};
const B = {
  'index.html': 'home B',
  '404.html': 'not found B',
  'study/course.js': 'facts B',
  'assets/b.1.js': 'script B',
};

let store: OfflineStore;
let network: () => Promise<Response>;
const bind = vi.fn<Sources['bind']>();

beforeEach(async () => {
  ({ store } = emptyStore());
  await keepWhole(store, await editionOf('A', A), A);
  await keepWhole(store, await editionOf('B', B), B);
  network = () => Promise.resolve(new Response('from the network'));
  bind.mockReset().mockResolvedValue(undefined);
});

const cut = () => {
  network = () => Promise.reject(new TypeError('no network'));
};
const whole = (change: Partial<OfflineState> = {}): OfflineState => ({
  ...{ version: 1, whole: true, current: 'B', previous: 'A', bound: {} },
  ...change,
});
const asRead: OfflineState = { version: 1, whole: false, current: 'B', previous: 'A', bound: {} };

async function ask(path: string, state: OfflineState, tab?: string) {
  const asked = { path, opens: tab === undefined, tab: tab ?? '', newTab: 'new' };
  const response = await answer(asked, { store, root: ROOT, state, network, bind });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe('with the whole course kept', () => {
  test('pages and what they ask for come from one edition, whatever the network has', async () => {
    expect((await ask('', whole())).text).toBe('home B');
    expect((await ask('index.html', whole())).text).toBe('home B');
    expect((await ask('study/course.js', whole(), 'tab')).text).toBe('facts B');
    expect((await ask('', whole({ current: 'A', previous: 'B' }))).text).toBe('home A');
  });

  test('a page that was open stays in its edition, with its scripts', async () => {
    const state = whole({ bound: { old: 'A' } });
    expect((await ask('study/course.js', state, 'old')).text).toBe('facts A');
    expect((await ask('assets/a.1.js', state, 'old')).text).toBe('script A');
    expect((await ask('study/course.js', state, 'new')).text).toBe('facts B');
  });

  test('a page that came from the network goes on there', async () => {
    await store.sweep(['A']);
    await ask('', whole());
    expect(bind).toHaveBeenCalledWith('new', NETWORK);
    const state = whole({ bound: { tab: NETWORK } });
    expect((await ask('study/course.js', state, 'tab')).text).toBe('from the network');
  });

  test('an address without a page gets the page that says so, once there is no network', async () => {
    expect((await ask('nowhere/', whole())).text).toBe('from the network');
    cut();
    expect(await ask('nowhere/', whole())).toMatchObject({ status: 404, text: 'not found B' });
  });

  test('a folder without its slash leads to the folder', async () => {
    const { status, headers } = await ask('lessons/lora', whole({ current: 'A' }));
    expect(status).toBe(302);
    expect(headers.get('location')).toBe(`${ROOT}lessons/lora/`);
  });

  test('what is no part of the edition comes from the network', async () => {
    expect((await ask('course.zip', whole(), 'tab')).text).toBe('from the network');
  });

  test('a file that is lost is not made up for by that of another edition', async () => {
    const list = await editionOf('C', { ...A, 'study/course.js': 'facts C' });
    await store.addList(list);
    const state = whole({ current: 'C' });
    expect((await ask('study/course.js', state, 'tab')).status).toBe(504);
  });
});

describe('with lessons kept as they are read', () => {
  test('pages come from the network, and so does what they ask for', async () => {
    expect((await ask('', asRead)).text).toBe('from the network');
    expect((await ask('study/course.js', asRead, 'tab')).text).toBe('from the network');
    expect(bind).not.toHaveBeenCalled();
  });

  test('without a network they come from the latest edition that has them, and stay in it', async () => {
    cut();
    expect((await ask('', asRead)).text).toBe('home B');
    expect(bind).toHaveBeenCalledWith('new', 'B');
    expect((await ask('lessons/lora/', asRead)).text).toBe('LoRA A');
    expect(bind).toHaveBeenCalledWith('new', 'A');
    const state = { ...asRead, bound: { tab: 'A' } };
    expect((await ask('study/course.js', state, 'tab')).text).toBe('facts A');
  });

  test('a page that is not kept says so, and names lessons that are', async () => {
    cut();
    const { status, text } = await ask('glossary/', { ...asRead, current: 'A' });
    expect(status).toBe(503);
    expect(text).toContain(`<a href="${ROOT}lessons/lora/">LORA</a>`);
  });
});
