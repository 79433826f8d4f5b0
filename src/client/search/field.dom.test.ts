import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildDialog } from './dialog.ts';
import type { Answer, Hit } from './answer.ts';
import { initField } from './field.ts';

/** Answers that are under way, by query. */
const pending = new Map<string, (answer: Answer) => void>();
vi.mock('./find.ts', () => ({
  find: (_index: unknown, query: string) =>
    new Promise<Answer>((resolve) => pending.set(query, resolve)),
}));
vi.mock('./load.ts', () => ({
  loadTopics: () => Promise.resolve({ file: { suggestions: ['LoRA'] } }),
}));

const hit = (title: string): Hit => ({
  path: `lessons/${title}/index.html`,
  language: 'en',
  title,
  kind: 'lesson',
  module: '',
  description: '',
  fragment: '',
  places: [],
});
/** An answer waits for the end of a burst of keys, and is drawn after those that came meanwhile. */
const settle = () => vi.advanceTimersByTimeAsync(100);
const opened: string[] = [];

function open() {
  document.body.replaceChildren();
  const parts = buildDialog();
  parts.dialog.open = true;
  // Following a link is the browser's part.
  parts.results.addEventListener('click', (event) => {
    event.preventDefault();
    if (event.target instanceof Element) opened.push(event.target.closest('a')?.pathname ?? '');
  });
  initField(parts);
  const enter = () => {
    parts.form.dispatchEvent(new Event('submit', { cancelable: true }));
    return settle();
  };
  const answer = async (query: string, ...titles: string[]) => {
    await settle();
    pending.get(query)?.({
      card: undefined,
      hits: titles.map(hit),
      query,
      words: [query],
      change: 'none',
    });
    await settle();
  };
  const type = (query: string) => {
    parts.input.value = query;
    parts.input.dispatchEvent(new Event('input'));
  };
  return { ...parts, enter, answer, type };
}

beforeEach(() => {
  vi.useFakeTimers();
  opened.length = 0;
  pending.clear();
  sessionStorage.clear();
});

test('a query that is typed away and back before its answer is drawn is answered all the same', async () => {
  const { answer, input, type, results } = open();
  type('rank');
  await settle();
  input.value = 'ranks';
  await answer('rank', 'peft');
  expect(results.querySelector('a')?.pathname).not.toBe('/lessons/peft/index.html');
  type('rank');
  await answer('rank', 'lora');
  expect(results.querySelector('a')?.pathname).toBe('/lessons/lora/index.html');
});

test('of keys in a burst the first is answered at once, the others together', async () => {
  const { type } = open();
  for (const query of ['b', 'bl', 'ble', 'bleu']) {
    type(query);
    await vi.advanceTimersByTimeAsync(10);
  }
  await settle();
  expect([...pending.keys()]).toEqual(['b', 'bleu']);
});

describe('Enter in the search field', () => {
  test('opens the first hit of what was found', async () => {
    const { enter, answer, type } = open();
    type('rank');
    void enter();
    await answer('rank', 'lora', 'peft');
    expect(opened).toEqual(['/lessons/lora/index.html']);
  });

  test('waits for the answer under way and never opens the one before', async () => {
    const { enter, answer, type } = open();
    type('rank');
    void enter();
    await answer('rank', 'lora');
    opened.length = 0;
    type('bleu');
    await enter();
    // Again while the answer is on its way.
    await enter();
    expect(opened).toEqual([]);
    await answer('bleu', 'rouge-and-bleu');
    expect([...new Set(opened)]).toEqual(['/lessons/rouge-and-bleu/index.html']);
  });

  test('opens nothing if the reader typed on, or closed the search', async () => {
    const { enter, answer, type, dialog } = open();
    type('rank');
    await enter();
    type('ranks');
    await answer('rank', 'lora');
    expect(opened).toEqual([]);
    type('bleu');
    await enter();
    dialog.open = false;
    await answer('bleu', 'rouge-and-bleu');
    expect(opened).toEqual([]);
  });

  test('opens nothing if nothing was found', async () => {
    const { enter, answer, type, status } = open();
    type('zebra');
    await enter();
    await answer('zebra');
    expect(status.textContent).toContain('Nothing found');
    expect(opened).toEqual([]);
  });
});
