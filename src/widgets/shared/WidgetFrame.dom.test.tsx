import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { LinkedState } from './use-linked-state.ts';
import { WidgetFrame } from './WidgetFrame.tsx';

const unfold = vi.fn();
const show = (state: number, rested: number) =>
  act(() => {
    const linked = { state, rested, live: true, ignored: [], unfold } as unknown;
    render(
      <WidgetFrame
        id="fig-rank"
        title="Rank"
        linked={linked as LinkedState<number>}
        stage={`Stage of ${state}`}
        reading=""
        controls=""
        working={`Working of ${state}`}
        data={`Data of ${state}`}
        more={`More of ${state}`}
      />,
      document.body,
    );
  });
const shown = () => document.body.textContent;
const fold = (nth: number) => document.querySelectorAll('details')[nth];

afterEach(() => {
  render(null, document.body);
});

test('what is folded away follows once the reader pauses, the stage at once', () => {
  void show(1, 1);
  void show(2, 1);
  expect(shown()).toContain('Stage of 2');
  for (const part of ['More', 'Working', 'Data']) expect(shown()).toContain(`${part} of 1`);
  void show(2, 2);
  for (const part of ['More', 'Working', 'Data']) expect(shown()).toContain(`${part} of 2`);
});

test('what is unfolded follows at once', () => {
  void show(1, 1);
  fold(1)?.setAttribute('open', '');
  void show(2, 1);
  expect(shown()).toContain('Working of 2');
  expect(shown()).toContain('Data of 1');
});

test('what is unfolded before the reader pauses shows the state of now', () => {
  void show(1, 1);
  void show(2, 1);
  expect(shown()).toContain('Working of 1');
  void act(() => {
    fold(1)?.setAttribute('open', '');
    fold(1)?.dispatchEvent(new Event('toggle'));
  });
  expect(shown()).toContain('Working of 2');
  expect(shown()).toContain('Data of 1');
});

test('settings that were unfolded before the script had come are wanted', () => {
  document.body.innerHTML = '';
  const open = vi.spyOn(HTMLDetailsElement.prototype, 'open', 'get').mockReturnValue(true);
  void show(1, 1);
  expect(unfold).toHaveBeenCalledOnce();
  open.mockRestore();
});
