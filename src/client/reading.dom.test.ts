import { beforeEach, expect, test, vi } from 'vitest';
import { initContinue, initReading } from './reading.ts';

const KEY = 'adapting-language-models:position:';
const PAGE = `
  <nav id="course-nav">
    <a href="../lessons/lora/">LoRA</a><a href="../lessons/peft/">PEFT</a>
    <ul class="sections"><li><a href="#cost">Cost</a></li><li><a href="#rank">Rank</a></li></ul>
  </nav>
  <a id="continue" hidden></a>
  <article data-lesson="lora"><h1>LoRA</h1><h2 id="cost">Cost</h2><h2 id="rank">Rank</h2></article>`;

/** Where the headings stand, in pixels from the top of the window. */
let tops: Record<string, number> = {};
const current = () =>
  [...document.querySelectorAll('[aria-current="true"]')].map(({ textContent }) => textContent);

beforeEach(() => {
  // A page that was opened by its address, not by a reload; jsdom keeps no such record.
  Object.assign(performance, { getEntriesByType: () => [] });
  localStorage.clear();
  document.body.innerHTML = PAGE;
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return new DOMRect(0, tops[this.id] ?? 0);
  };
});

test('the section being read is marked, and kept with the place in it', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  tops = { cost: -400, rank: 300 };
  initReading();
  vi.advanceTimersToNextFrame();
  expect(current()).toEqual(['Cost']);
  tops = { cost: -900, rank: 100 };
  dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(400);
  expect(current()).toEqual(['Rank']);
  expect(JSON.parse(localStorage.getItem(`${KEY}lora`) ?? '{}')).toMatchObject({
    version: 1,
    section: 'rank',
    offset: -100,
    title: 'LoRA',
  });
  vi.useRealTimers();
});

test('home links to the lesson that was read last', () => {
  const record = (title: string, at: number) =>
    JSON.stringify({ version: 1, section: 'cost', offset: 0, title, at });
  localStorage.setItem(`${KEY}peft`, record('PEFT', 1));
  localStorage.setItem(`${KEY}lora`, record('LoRA', 2));
  localStorage.setItem(`${KEY}gone`, record('A lesson of another course', 3));
  localStorage.setItem(`${KEY}broken`, '{"section":7}');
  initContinue();
  const link = document.querySelector<HTMLAnchorElement>('#continue');
  expect(link?.hidden).toBe(false);
  expect(link?.textContent).toBe('Continue at “LoRA”');
  expect(link?.pathname).toBe('/lessons/lora/');
});

test('home says nothing on a first visit', () => {
  initContinue();
  expect(document.querySelector<HTMLElement>('#continue')?.hidden).toBe(true);
});

test('at the top of a lesson no later heading is asked for its place', () => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame'] });
  const asked: string[] = [];
  Element.prototype.getBoundingClientRect = function (this: Element) {
    asked.push(this.id);
    return new DOMRect(0, 500);
  };
  initReading();
  vi.advanceTimersToNextFrame();
  expect(current()).toEqual([]);
  expect(asked).toEqual(['cost']);
  vi.useRealTimers();
});
