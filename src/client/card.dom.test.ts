import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showCards } from './card.ts';

// The DOM library has no popovers; open is an attribute here.
HTMLElement.prototype.showPopover = function (this: HTMLElement) {
  this.setAttribute('data-open', '');
};
HTMLElement.prototype.hidePopover = function (this: HTMLElement) {
  this.removeAttribute('data-open');
};
vi.spyOn(Element.prototype, 'matches').mockImplementation(function (
  this: Element,
  selector: string,
) {
  if (selector === ':popover-open') return this.hasAttribute('data-open');
  if (selector === ':focus-visible') return this === document.activeElement;
  return !selector.includes(':hover') && this.closest(selector) === this;
});

const link = (id: string) => {
  const found = document.querySelector<HTMLAnchorElement>(`a[href="#${id}"]`);
  if (!found) throw new Error(`no link to ${id}`);
  return found;
};
const card = () => document.querySelector('#card');
const isOpen = () => card()?.hasAttribute('data-open');
const point = (target: Element | null | undefined, type: string, pointerType = 'mouse') =>
  target?.dispatchEvent(
    Object.assign(new MouseEvent(type, { bubbles: true, cancelable: true }), { pointerType }),
  );

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `
    <a href="#term-token" data-card>token</a> <a href="#ref-wu" data-card>Wu 2023</a>
    <p id="term-token">A piece of text.</p><p id="ref-wu">BloombergGPT.</p>`;
  for (const each of document.querySelectorAll('a')) {
    each.getClientRects = () => [] as unknown as DOMRectList;
  }
  showCards(document.querySelectorAll('a'), link('term-token'));
});
afterEach(() => {
  vi.useRealTimers();
});

test('a word shows what it means under the pointer, and is described by it', () => {
  point(link('term-token'), 'pointerenter');
  expect(isOpen()).toBe(true);
  expect(card()?.textContent).toBe('A piece of text.');
  expect(link('term-token').getAttribute('aria-describedby')).toBe('card');
});

test('the card goes a moment after the pointer, unless it moves onto the card', () => {
  point(link('term-token'), 'pointerenter');
  point(link('term-token'), 'pointerleave');
  point(card(), 'pointerenter');
  vi.advanceTimersByTime(1000);
  expect(isOpen()).toBe(true);
  point(card(), 'pointerleave');
  vi.advanceTimersByTime(1000);
  expect(isOpen()).toBe(false);
  expect(link('term-token').hasAttribute('aria-describedby')).toBe(false);
});

test('focus shows the card, Escape and a click elsewhere put it away', () => {
  link('ref-wu').focus();
  expect(card()?.textContent).toBe('BloombergGPT.');
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(isOpen()).toBe(false);
  point(link('ref-wu'), 'pointerenter');
  point(document.body, 'pointerdown');
  expect(isOpen()).toBe(false);
});
