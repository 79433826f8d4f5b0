import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toast } from './toast.ts';

const shown = () => [...document.querySelectorAll('.toast')].map(({ textContent }) => textContent);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a message is said, replaces the one before and goes by itself', () => {
  toast('Link copied.');
  toast('Copied again.');
  expect(shown()).toEqual(['Copied again.']);
  expect(document.querySelector('.toast')?.getAttribute('role')).toBe('status');
  vi.advanceTimersByTime(20_000);
  expect(shown()).toEqual([]);
});

test('its button acts and puts it away', () => {
  const act = vi.fn();
  toast('You are back where you left off.', { label: 'Go to the top', act });
  document.querySelector<HTMLElement>('.toast button')?.click();
  expect(act).toHaveBeenCalledOnce();
  expect(shown()).toEqual([]);
});
