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

test('once all has come, a few elements more are laid out at each frame, and none is styled anew', () => {
  visit('navigate');
  expect(dataset['script']).toBe('early');
  dispatchEvent(new Event('load'));
  expect(visible()).toBe(4);
  vi.advanceTimersToNextFrame();
  expect(visible()).toBe(8);
  expect(dataset['script']).toBe('early');
  vi.advanceTimersByTime(1000);
  expect(visible()).toBe(20);
  expect(dataset['script']).toBe('early');
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
