import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { declareSettings, integer } from './settings.ts';
import { useLinkedState } from './use-linked-state.ts';

const settings = declareSettings({ r: integer({ min: 1, max: 64 }, 8) });

function Host() {
  const { state, update, ignored } = useLinkedState('fig', settings);
  return (
    <button
      onClick={() => {
        update({ r: state.r + 1 });
      }}
    >
      {[state.r, ...ignored].join('; ')}
    </button>
  );
}

const shown = () => document.querySelector('button')?.textContent;
/** A click on a link, or Back: the address changes within the page. */
const goTo = (fragment: string) => {
  void act(() => {
    history.pushState(null, '', fragment === '' ? location.pathname : fragment);
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', location.pathname);
  void act(() => {
    render(<Host />, document.body);
  });
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

test('Back from a linked state to the plain page returns to the start', () => {
  goTo('#fig?r=16');
  expect(shown()).toBe('16');
  goTo('');
  expect(shown()).toBe('8');
  goTo('#fig?r=none');
  expect(shown()).toMatch(/^8; “r” was left/);
  goTo('');
  expect(shown()).toBe('8');
});

test('Back to the section where the link stood returns to the start', () => {
  goTo('#section');
  goTo('#fig?r=16');
  goTo('#section');
  expect(shown()).toBe('8');
});

test('other places of the page leave the figure as the reader left it', () => {
  goTo('#fig?r=16');
  goTo('#elsewhere');
  expect(shown()).toBe('16');
});

test('what was played with after a link stands in the address, until Back', () => {
  goTo('#fig?r=16');
  void act(() => {
    document.querySelector('button')?.click();
  });
  vi.runAllTimers();
  expect(location.hash).toBe('#fig?r=17');
  goTo('');
  vi.runAllTimers();
  expect([shown(), location.hash]).toEqual(['8', '']);
});
