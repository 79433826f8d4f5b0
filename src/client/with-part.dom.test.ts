import { beforeEach, expect, test, vi } from 'vitest';
import { withPart } from './with-part.ts';

beforeEach(() => {
  document.body.replaceChildren();
  vi.useFakeTimers();
});

test('a part that comes at the second attempt is used once, without a word', async () => {
  const use = vi.fn();
  let failures = 1;
  withPart(() => (failures-- > 0 ? Promise.reject(new Error('gone')) : Promise.resolve(7)), use);
  await vi.advanceTimersByTimeAsync(2000);
  expect(use.mock.calls).toEqual([[7]]);
  expect(document.querySelector('.toast')).toBeNull();
});

test('a part that does not come is said to be missing, and can be asked for again', async () => {
  const use = vi.fn();
  let isThere = false;
  withPart(() => (isThere ? Promise.resolve(7) : Promise.reject(new Error('gone'))), use);
  await vi.advanceTimersByTimeAsync(2000);
  expect(use).not.toHaveBeenCalled();
  expect(document.querySelector('.toast')?.textContent).toContain('could not be fetched');
  isThere = true;
  document.querySelector<HTMLElement>('.toast button')?.click();
  await vi.advanceTimersByTimeAsync(0);
  expect(use.mock.calls).toEqual([[7]]);
});
