import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StateCodec } from './url-state.ts';
import { type LinkedState, useLinkedState } from './use-linked-state.ts';

interface State {
  rank: number;
}
const codec: StateCodec<State> = {
  initial: { rank: 8 },
  parse: (parameters) => {
    const rank = Number(parameters.get('rank'));
    return rank > 0
      ? { state: { rank }, ignored: [] }
      : { state: codec.initial, ignored: ['rank must be above 0'] };
  },
  serialise: ({ rank }) => new URLSearchParams(rank === 8 ? {} : { rank: String(rank) }),
};

let linked: LinkedState<State> | undefined;
function Widget() {
  linked = useLinkedState('fig-lora', codec);
  return null;
}
const open = (hash: string) => {
  history.replaceState(null, '', `/lessons/lora/${hash}`);
  void act(() => {
    render(<Widget />, document.body);
  });
};
const follow = (hash: string) => {
  history.replaceState(null, '', `/lessons/lora/${hash}`);
  void act(() => {
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
};
const update = (rank: number) => {
  void act(() => {
    linked?.update({ rank });
  });
};
const pause = (milliseconds: number) => {
  void act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

test('a hydrated widget stands at its initial state and leaves the address alone', () => {
  open('#cost');
  vi.advanceTimersByTime(1000);
  expect(linked).toMatchObject({ state: { rank: 8 }, live: true, ignored: [] });
  expect(location.hash).toBe('#cost');
});

test('a link opens its state, also on a page that is open', () => {
  open('#fig-lora?rank=16');
  expect(linked?.state.rank).toBe(16);
  follow('#fig-lora?rank=32');
  expect(linked?.state.rank).toBe(32);
});

test('a link that was followed is not written again, so that it cannot undo the next one', () => {
  open('');
  update(4);
  follow('#fig-lora?rank=16&note=here');
  vi.advanceTimersByTime(1000);
  expect(location.hash).toBe('#fig-lora?rank=16&note=here');
});

test('a link of another figure changes nothing', () => {
  open('#fig-other?rank=16');
  expect(linked?.state.rank).toBe(8);
});

test('what a link asks for in vain is said until the reader acts', () => {
  open('#fig-lora?rank=-1');
  expect(linked).toMatchObject({ state: { rank: 8 }, ignored: ['rank must be above 0'] });
  update(4);
  expect(linked).toMatchObject({ state: { rank: 4 }, ignored: [] });
});

test('what is folded is wanted once it is unfolded, or the reader pauses at another state', () => {
  open('#cost');
  expect(linked?.engaged).toBe(false);
  for (const rank of [9, 10]) {
    update(rank);
    pause(600);
    expect(linked?.engaged).toBe(false);
  }
  pause(100);
  expect(linked).toMatchObject({ engaged: true, rested: { rank: 10 } });
  render(null, document.body);
  open('#cost');
  void act(() => {
    linked?.unfold();
  });
  expect(linked?.engaged).toBe(true);
});

test('a link to another state wants it at once', () => {
  open('#fig-lora?rank=16');
  expect(linked?.engaged).toBe(true);
});

test('the address follows a change, once for many in a row', () => {
  open('');
  const replaced = vi.spyOn(history, 'replaceState');
  for (const rank of [9, 10, 11]) update(rank);
  vi.advanceTimersByTime(1000);
  expect(replaced).toHaveBeenCalledOnce();
  expect(location.hash).toBe('#fig-lora?rank=11');
  expect(linked?.address()).toMatch(/\/lessons\/lora\/#fig-lora\?rank=11$/);
  replaced.mockRestore();
  void act(() => {
    linked?.reset();
  });
  expect(linked?.state.rank).toBe(8);
});
