import { expect, test } from 'vitest';
import { LONGEST_NOTE } from '../entries.ts';
import type { Keeper } from '../store.ts';
import { Store } from '../store.ts';
import {
  addNote,
  markLost,
  noteProblem,
  notesOf,
  placeOfNote,
  removeNote,
  rewriteNote,
} from './notes.ts';

const where = { exact: 'rank', prefix: 'a ', suffix: ' of', start: 12, section: 'cost' };

function open(records = new Map<string, string>()) {
  const keeper: Keeper = {
    names: () => [...records.keys()],
    getItem: (name) => records.get(name) ?? null,
    setItem: (name, text) => void records.set(name, text),
    removeItem: (name) => void records.delete(name),
  };
  const time = { now: 1000 };
  const store = new Store(
    () => keeper,
    () => time.now,
    () => undefined,
  );
  return { store, records, time };
}

test('a note is kept with its lesson in the name of its record, and read again', () => {
  const { store, records } = open();
  const id = addNote(store, 'lora', where, ' Why\r\nso? ');
  expect([...records.keys()]).toEqual([`adapting-language-models:study:notes:${id}`]);
  expect(id).toMatch(/^lora\/[\w-]+$/);
  expect(placeOfNote(id)).toMatch(/^note-[\w-]+$/);
  expect(notesOf(open(records).store, 'lora')).toEqual([
    { at: 1000, made: 1000, id, lesson: 'lora', ...where, text: 'Why\nso?' },
  ]);
  expect(notesOf(store, 'rouge-and-bleu')).toEqual([]);
});

test('notes come in the order of the text', () => {
  const { store } = open();
  for (const start of [30, 10, 20]) addNote(store, 'lora', { ...where, start });
  expect(notesOf(store).map(({ start }) => start)).toEqual([10, 20, 30]);
});

test('what a note said leaves the store with it, and comes back by undo', () => {
  const { store, records, time } = open();
  const id = addNote(store, 'lora', where, 'secret');
  const bring = removeNote(store, id);
  expect([...records.values()].join()).not.toMatch(/secret|rank/);
  expect(notesOf(store)).toEqual([]);
  // A clock may be set back between the two.
  time.now = 5;
  bring();
  expect(notesOf(open(records).store)).toMatchObject([{ id, exact: 'rank', text: 'secret' }]);
});

test('a note without a place is marked once, and unmarked when its text is back', () => {
  const { store } = open();
  const id = addNote(store, 'lora', where);
  markLost(store, new Map([[id, false]]));
  const [lost] = notesOf(store);
  expect(lost).toMatchObject({ lost: true, exact: 'rank' });
  markLost(store, new Map([[id, false]]));
  expect(notesOf(store)).toEqual([lost]);
  markLost(store, new Map([[id, true]]));
  expect(notesOf(store)[0]?.lost).toBeUndefined();
});

test('the length of a note is bounded, and its message says by how much', () => {
  const { store } = open();
  const id = addNote(store, 'lora', where, 'x'.repeat(LONGEST_NOTE));
  expect(noteProblem('x'.repeat(LONGEST_NOTE))).toBeUndefined();
  expect(noteProblem('x'.repeat(4120))).toContain(
    'at most 4,000 characters, and this one has 4,120',
  );
  expect(() => {
    rewriteNote(store, id, 'x'.repeat(LONGEST_NOTE + 1));
  }).toThrow(TypeError);
  rewriteNote(store, id, 'half a pair \ud83d');
  expect(notesOf(store)[0]?.text.isWellFormed()).toBe(true);
});
