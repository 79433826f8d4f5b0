import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initEarly } from './early.ts';

const { dataset } = document.documentElement;
const visible = () =>
  [...document.querySelectorAll<HTMLElement>('.prose > p')].filter(
    ({ style }) => style.contentVisibility === 'visible',
  ).length;
const visit = (type: string, width = 412) => {
  Object.assign(performance, { getEntriesByType: () => [{ type }] });
  Object.assign(window, { innerWidth: width });
  initEarly();
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame'] });
  dataset['script'] = 'early';
  history.replaceState(null, '', '/');
  document.body.innerHTML = `<article class="prose"><p></p><h2></h2>${`<p>${'<i></i>'.repeat(29)}</p>`.repeat(20)}</article>`;
});
afterEach(() => vi.useRealTimers());

test('once all has come, some elements are laid out at each frame, and none is styled anew', () => {
  visit('navigate');
  expect(dataset['script']).toBe('early');
  dispatchEvent(new Event('load'));
  vi.advanceTimersToNextFrame();
  expect(visible()).toBe(1);
  expect(dataset['script']).toBe('early');
  vi.advanceTimersByTime(1000);
  expect(visible()).toBe(20);
  expect(dataset['script']).toBe('early');
});

test('more at each frame that is on time, and few after one that is late', () => {
  const frames: FrameRequestCallback[] = [];
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  visit('navigate');
  dispatchEvent(new Event('load'));
  const shown = [1000, 1016, 1032, 1090, 1150].map((time) => {
    frames.pop()?.(time);
    return visible();
  });
  expect(shown).toEqual([1, 3, 7, 8, 9]);
  vi.restoreAllMocks();
});

test.each([
  ['reload', '/', 412],
  ['back_forward', '/', 412],
  ['navigate', '/#rank', 412],
  ['navigate', '/?highlight=rank', 412],
  ['navigate', '/', 1280],
])('%s of %s, %d pixels wide: places are where they will be from the first', (type, url, width) => {
  history.replaceState(null, '', url);
  visit(type, width);
  expect(dataset['script']).toBe('');
});

test('a link to a place lays out all that stands above it', () => {
  visit('navigate');
  dispatchEvent(new Event('hashchange'));
  expect(dataset['script']).toBe('');
});
