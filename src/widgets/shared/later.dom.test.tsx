import { hydrate, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Later, useLater } from './later.tsx';

const text = (state: number) => `details of ${state}`;
const load = vi.fn<() => Promise<{ text: typeof text }>>();

function Panel({ state }: { state: number }) {
  const changed = state !== 1;
  const later = useLater(load, changed, undefined);
  return <Later changed={changed} {...later} draw={(module) => <p>{module.text(state)}</p>} />;
}
const show = (state: number) =>
  act(() => {
    render(<Panel state={state} />, document.body);
  });
const shown = () => document.body.textContent;
const wait = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

beforeEach(() => {
  vi.useFakeTimers();
  load.mockReset();
  document.body.innerHTML = '<div><p>details of 1</p></div>';
  void act(() => {
    hydrate(<Panel state={1} />, document.body);
  });
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

test('nothing is fetched, and what is built stays, until something changes', () => {
  expect(shown()).toBe('details of 1');
  expect(load).not.toHaveBeenCalled();
});

test('what is built stays until what is new has come', async () => {
  load.mockResolvedValue({ text });
  void show(2);
  expect(shown()).toBe('details of 1');
  await wait(0);
  expect(shown()).toBe('details of 2');
});

test('a fetch that fails is tried again, then said, and can be repeated by hand', async () => {
  load.mockRejectedValue(new Error('offline'));
  void show(2);
  await wait(500);
  expect(shown()).toBe('details of 1');
  await wait(1000);
  expect(load).toHaveBeenCalledTimes(2);
  expect(shown()).toBe('details of 1This part could not be fetched. Try again');
  load.mockResolvedValue({ text });
  void act(() => {
    document.querySelector('button')?.click();
  });
  await wait(0);
  expect(shown()).toBe('details of 2');
});

test('a part that the page was not built with says that it is coming', async () => {
  render(null, document.body);
  load.mockResolvedValue({ text });
  void show(3);
  expect(shown()).toBe('One moment …');
  await wait(0);
  expect(shown()).toBe('details of 3');
});
