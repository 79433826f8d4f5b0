import { describe, expect, test } from 'vitest';
import type { StudyLesson } from '../../shared/study-course.ts';
import { MemoryKeeper } from '../../../tests/support/memory-keeper.ts';
import { keepAnswer } from './answers.ts';
import { markOpened, markRead, markUnread, nextLesson, progressOf } from './progress.ts';
import { Store } from './store.ts';

const lessonOf = (slug: string, sections: Record<string, string>): StudyLesson => ({
  slug,
  title: slug.toUpperCase(),
  sections: Object.fromEntries(
    Object.entries(sections).map(([id, hash]) => [id, { hash, title: id }]),
  ),
  questions: [`${slug}-1`, `${slug}-2`],
  terms: [],
  formulas: [],
});
const storeAt = (at = { now: 1000 }) => {
  const keeper = new MemoryKeeper();
  const open = () =>
    new Store(
      () => keeper,
      () => at.now,
      () => undefined,
    );
  return { open, at };
};

describe('the progress of a lesson', () => {
  test('goes from new by opened to read, and back by hand', () => {
    const { open } = storeAt();
    const lesson = lessonOf('lora', { '': 'a', cost: 'b' });
    const store = open();
    expect(progressOf(store, lesson).state).toBe('new');
    markOpened(store, lesson);
    expect(progressOf(store, lesson).state).toBe('opened');
    markRead(store, lesson);
    markOpened(store, lesson);
    expect(progressOf(open(), lesson).state).toBe('read');
    markUnread(store, lesson);
    expect(progressOf(open(), lesson).state).toBe('opened');
  });

  test('counts the questions that show an answer, and the right ones', () => {
    const store = storeAt().open();
    keepAnswer(store, { question: 'lora-1', given: 'a', right: true });
    keepAnswer(store, { question: 'lora-2', given: 'b', right: false });
    keepAnswer(store, { question: 'other', given: 'b', right: true });
    const found = progressOf(store, lessonOf('lora', {}));
    expect(found).toMatchObject({ answered: 2, right: 1, questions: 2 });
  });
});

test('a later edition marks what changed since it was read, and nothing else', () => {
  const { open } = storeAt();
  const a = lessonOf('lora', { '': 'a', cost: 'b', rank: 'c', old: 'd' });
  keepAnswer(open(), { question: 'lora-1', given: 'a', right: true });
  markRead(open(), a);
  expect(progressOf(open(), a).changed).toEqual([]);
  const b = lessonOf('lora', { '': 'a', cost: 'B', rank: 'c', fresh: 'e' });
  expect(progressOf(open(), b)).toMatchObject({
    state: 'read',
    changed: ['cost', 'fresh'],
    right: 1,
  });
  markRead(open(), b);
  expect(progressOf(open(), b).changed).toEqual([]);
  expect(progressOf(open(), lessonOf('other', { '': 'x' })).changed).toEqual([]);
});

test('the next lesson is one that was begun, else the first that is new', () => {
  const store = storeAt().open();
  const lessons = ['one', 'two', 'three'].map((slug) => lessonOf(slug, {}));
  const course = { edition: { id: '', date: '' }, lessons };
  const next = () => nextLesson(store, course)?.slug;
  expect(next()).toBe('one');
  for (const lesson of lessons.slice(0, 1)) markRead(store, lesson);
  expect(next()).toBe('two');
  for (const lesson of lessons.slice(2)) markOpened(store, lesson);
  expect(next()).toBe('three');
  for (const lesson of lessons) markRead(store, lesson);
  expect(next()).toBeUndefined();
});
