import { beforeEach, describe, expect, test } from 'vitest';
import { startLecture } from './lecture.ts';

const PAGE = `
  <button id="lecture">Lecture view</button>
  <fieldset class="widget-controls">
    <div class="segments"><button aria-pressed="true">Bars</button><button>Lines</button></div>
    <div class="chips"><button>One</button><button>Two</button><button>Three</button></div>
    <input type="text" />
  </fieldset>`;

const root = document.documentElement;
const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const shown = () =>
  [...document.querySelectorAll('[aria-pressed="true"]')].map(({ textContent }) => textContent);

beforeEach(() => {
  document.body.innerHTML = PAGE;
  for (const group of document.querySelectorAll('.segments, .chips')) {
    group.addEventListener('click', ({ target }) => {
      for (const button of group.children) button.removeAttribute('aria-pressed');
      (target as Element).setAttribute('aria-pressed', 'true');
    });
  }
  window.scrollTo = () => undefined;
  startLecture(find('#lecture'));
});

describe('the lecture view', () => {
  test('goes through the examples by keys, not beyond them', () => {
    for (const key of ['ArrowRight', 'PageDown', 'ArrowRight', 'ArrowRight']) press(key);
    expect(shown()).toEqual(['Bars', 'Three']);
    press('PageUp');
    expect(shown()).toEqual(['Bars', 'Two']);
    press('Escape');
  });

  test('leaves the keys to a field that uses them', () => {
    press('ArrowRight', find('input'));
    expect(shown()).toEqual(['Bars']);
    press('Escape');
  });

  test('ends with Escape, and may begin again', () => {
    expect(root.hasAttribute('data-lecture')).toBe(true);
    press('Escape');
    expect(root.hasAttribute('data-lecture')).toBe(false);
    expect(document.activeElement).toBe(find('#lecture'));
    press('ArrowRight');
    expect(shown()).toEqual(['Bars']);
    startLecture(find('#lecture'));
    expect(root.hasAttribute('data-lecture')).toBe(true);
    press('Escape');
  });
});
