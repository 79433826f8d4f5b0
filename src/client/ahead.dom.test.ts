import { beforeEach, expect, test, vi } from 'vitest';
import { initAhead } from './ahead.ts';

const hinted = (): (string | null)[] =>
  [...document.querySelectorAll('link[rel=prefetch]')].map((link) => link.getAttribute('href'));
const over = (id: string) =>
  document.getElementById(id)?.dispatchEvent(new Event('pointerover', { bubbles: true }));

beforeEach(() => {
  vi.useFakeTimers();
  document.head.innerHTML = '';
  document.body.innerHTML = `
    <a href="../next/index.html"><b id="page">Next</b></a>
    <a id="place" href="../other/index.html#part">A part</a>
    <a id="download" href="../course.zip">All of it</a>
    <a id="abroad" href="https://example.org/index.html">Elsewhere</a>
    <p id="text">Text</p>`;
  vi.stubGlobal('navigator', {});
});

test('a page is fetched ahead when the pointer stays on a link to it', () => {
  initAhead();
  over('page');
  expect(hinted()).toEqual([null]);
  vi.advanceTimersByTime(150);
  expect(hinted()[0]).toMatch(/\/next\/index\.html$/);
  document.getElementById('place')?.dispatchEvent(new Event('focusin', { bubbles: true }));
  vi.advanceTimersByTime(150);
  expect(hinted()[0]).toMatch(/\/other\/index\.html#part$/);
});

test('not when it only passes, nor anything but pages of the course', () => {
  initAhead();
  over('page');
  vi.advanceTimersByTime(50);
  for (const id of ['text', 'download', 'abroad']) over(id);
  vi.advanceTimersByTime(500);
  expect(hinted()).toEqual([null]);
});
