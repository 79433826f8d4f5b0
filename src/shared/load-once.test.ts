import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadOnce, loadTwice, initOnce } from './load-once.ts';

const load = vi.fn<(name?: string) => Promise<string>>();
const offline = new Error('offline');
/** More than the pause before a second attempt. */
const pass = () => vi.advanceTimersByTimeAsync(2000);

beforeEach(() => {
  vi.useFakeTimers();
  load.mockReset().mockResolvedValue('here');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a load that is tried twice', () => {
  test('is done once if it succeeds', async () => {
    await expect(loadTwice(load)).resolves.toBe('here');
    expect(load).toHaveBeenCalledOnce();
  });

  test('is done again after a pause, not at once', async () => {
    load.mockRejectedValueOnce(offline);
    const loaded = loadTwice(load);
    await vi.advanceTimersByTimeAsync(500);
    expect(load).toHaveBeenCalledOnce();
    await pass();
    await expect(loaded).resolves.toBe('here');
  });

  test('fails as its second attempt does', async () => {
    load.mockRejectedValueOnce(new Error('first')).mockRejectedValueOnce(offline);
    const failure = expect(loadTwice(load)).rejects.toBe(offline);
    await pass();
    await failure;
  });
});

describe('what is loaded once', () => {
  test('is shared by calls at the same time and later ones', async () => {
    const once = loadOnce(load);
    expect(await Promise.all([once('a'), once('b')])).toEqual(['here', 'here']);
    await once('c');
    expect(load.mock.calls).toEqual([['a']]);
  });

  test('is asked for anew after a call that failed', async () => {
    load.mockRejectedValueOnce(offline).mockRejectedValueOnce(offline);
    const once = loadOnce(load);
    const failure = expect(once()).rejects.toBe(offline);
    await pass();
    await failure;
    await expect(once()).resolves.toBe('here');
    await once();
    expect(load).toHaveBeenCalledTimes(3);
  });
});

test('a part of the page is initialised once, and says when it could not', async () => {
  const ready: string[] = [];
  const failed = vi.fn();
  load.mockRejectedValueOnce(offline).mockRejectedValueOnce(offline);
  const init = initOnce(async (name: string) => {
    await load();
    ready.push(name);
  }, failed);
  init('first');
  init('at the same time');
  await pass();
  expect(ready).toEqual([]);
  expect(failed).toHaveBeenCalled();
  init('second');
  init('third');
  await pass();
  expect(ready).toEqual(['second']);
});
