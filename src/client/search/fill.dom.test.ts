import { beforeEach, expect, test, vi } from 'vitest';
import type { Answer, Hit } from './answer.ts';
import { fillOnScreen } from './fill.ts';

const read: string[] = [];
vi.mock('./page-text.ts', () => ({
  isRead: () => false,
  readText: (path: string) => {
    read.push(path);
    return Promise.resolve({ content: '', anchors: [] });
  },
}));

const PATHS = ['lessons/lora/index.html', 'lessons/benchmarks/index.html'];
const answer = {
  hits: PATHS.map((path) => ({ path, places: [] })),
  words: ['rank'],
} as unknown as Answer;

const start = () => {
  const box = document.createElement('div');
  const items = PATHS.map(() => document.createElement('li'));
  box.append(...items);
  return fillOnScreen(box, items, answer, ({ path }: Hit) => {
    const item = document.createElement('li');
    item.append(path);
    return item;
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  read.length = 0;
});

test('reads the texts of all hits on screen once the reader pauses', async () => {
  start();
  await vi.advanceTimersByTimeAsync(100);
  expect(read).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(read).toEqual(PATHS);
});

test('reads nothing while the reader types, and goes on where it was', async () => {
  const { putOff } = start();
  for (let key = 0; key < 5; key += 1) {
    await vi.advanceTimersByTimeAsync(100);
    putOff();
  }
  expect(read).toEqual([]);
  await vi.advanceTimersByTimeAsync(400);
  expect(read).toEqual(PATHS);
});

test('reads nothing for an answer that has given way to another', async () => {
  const { end } = start();
  end();
  await vi.advanceTimersByTimeAsync(400);
  expect(read).toEqual([]);
});
