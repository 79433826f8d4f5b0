import { describe, expect, test } from 'vitest';
import { MemoryKeeper } from '../../../tests/support/memory-keeper.ts';
import { answersTo, keepAnswer, shownAnswer, tryAgain } from './answers.ts';
import { asideName, nameOf, writeRecord } from './record.ts';
import { Store } from './store.ts';
import type { Trouble } from './store.ts';

const open = (memory: MemoryKeeper, at = { now: 1000 }) => {
  const troubles: Trouble[] = [];
  const store = new Store(
    () => memory,
    () => at.now,
    (trouble) => troubles.push(trouble),
  );
  return { store, troubles, at };
};

const answer = (question: string, given: string) => ({ question, given, right: given === 'a' });

describe('a store', () => {
  test('keeps answers for the next page, and shows the latest', () => {
    const memory = new MemoryKeeper();
    const { store, at } = open(memory);
    keepAnswer(store, answer('q', 'b'));
    at.now += 10;
    keepAnswer(store, { ...answer('q', 'a'), sure: 3 });
    const next = open(memory).store;
    expect(shownAnswer(next, 'q')).toMatchObject({ given: 'a', right: true, sure: 3 });
    expect(answersTo(next.entries('answers'), 'q')).toHaveLength(2);
  });

  test('tries again without losing an answer', () => {
    const { store } = open(new MemoryKeeper());
    keepAnswer(store, answer('q', 'b'));
    tryAgain(store, ['q', 'other']);
    expect(shownAnswer(store, 'q')).toBeUndefined();
    // In the same millisecond.
    keepAnswer(store, answer('q', 'a'));
    expect(shownAnswer(store, 'q')).toMatchObject({ given: 'a' });
    expect(answersTo(store.entries('answers'), 'q')).toHaveLength(2);
  });

  test('says once that storage is denied, and works', () => {
    const troubles: Trouble[] = [];
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store = new Store(
      deny,
      () => 1,
      (trouble) => troubles.push(trouble),
    );
    expect(keepAnswer(store, answer('q', 'a'))).toBe(false);
    keepAnswer(store, answer('r', 'a'));
    expect(shownAnswer(store, 'q')).toMatchObject({ given: 'a' });
    expect(troubles).toEqual([{ what: 'not-kept' }]);
  });

  test('writes all it knows once there is room again', () => {
    const memory = new MemoryKeeper();
    const { store, troubles } = open(memory);
    memory.isFull = true;
    expect(keepAnswer(store, answer('q', 'a'))).toBe(false);
    memory.isFull = false;
    expect(keepAnswer(store, answer('r', 'a'))).toBe(true);
    expect(troubles).toEqual([{ what: 'not-kept' }]);
    expect(shownAnswer(open(memory).store, 'q')).toBeDefined();
  });

  test.each(['{', 'null', '7', '[]', '{"version":1}', '{"version":"1","at":5}', '{"at":5}'])(
    'sets a record aside that reads %s, and keeps the others',
    (text) => {
      const memory = new MemoryKeeper();
      keepAnswer(open(memory).store, answer('q', 'a'));
      memory.items.set(nameOf('answers', 'x'), text);
      memory.items.set(nameOf('answers', 'y'), text);
      const { store, troubles } = open(memory);
      expect(store.entries('answers').size).toBe(1);
      expect(troubles).toEqual([{ what: 'damaged' }]);
      expect(memory.items.get(asideName(nameOf('answers', 'x')))).toBe(text);
      expect(memory.items.has(nameOf('answers', 'x'))).toBe(false);
      expect(open(memory).troubles).toEqual([]);
    },
  );

  test('overwrites no damaged record that it cannot set aside', () => {
    const memory = new MemoryKeeper();
    const name = nameOf('again', 'q');
    memory.items.set(name, '{');
    memory.isFull = true;
    const { store } = open(memory);
    store.entries('again');
    memory.isFull = false;
    tryAgain(store, ['q']);
    expect(store.entries('again').has('q')).toBe(true);
    expect(memory.items.get(name)).toBe('{');
  });

  test('leaves the record of a later edition as it is', () => {
    const memory = new MemoryKeeper();
    const text = '{"version":2,"again":[]}';
    memory.items.set(nameOf('again', 'q'), text);
    const { store, troubles } = open(memory);
    tryAgain(store, ['q']);
    expect(store.entries('again').has('q')).toBe(true);
    expect(memory.items.get(nameOf('again', 'q'))).toBe(text);
    expect(troubles).toEqual([{ what: 'newer' }]);
  });

  test('of two versions of an entry the later one stays, in the storage too', () => {
    const memory = new MemoryKeeper();
    const name = nameOf('again', 'q');
    const { store } = open(memory, { now: 50 });
    tryAgain(store, ['q']);
    const older = writeRecord({ at: 7 });
    memory.items.set(name, older);
    store.heard(name, older);
    expect(memory.items.get(name)).toBe(writeRecord({ at: 50 }));
    store.heard(name, writeRecord({ at: 90 }));
    expect(store.entries('again').get('q')).toEqual({ at: 90 });
  });

  test('what one tab takes out is gone from the other', () => {
    const memory = new MemoryKeeper();
    const a = open(memory).store;
    keepAnswer(a, answer('q', 'a'));
    const b = open(memory).store;
    const [id = ''] = b.entries('answers').keys();
    a.remove('answers', [id]);
    b.heard(nameOf('answers', id), null);
    keepAnswer(b, answer('r', 'a'));
    const left = [...open(memory).store.entries('answers').values()];
    expect(left.map(({ question }) => question)).toEqual(['r']);
  });

  test('what waits for room outlasts a taking out that is heard of late', () => {
    const memory = new MemoryKeeper();
    const { store } = open(memory);
    store.entries('again');
    memory.isFull = true;
    tryAgain(store, ['q']);
    store.heard(nameOf('again', 'q'), null);
    memory.isFull = false;
    expect(store.put('again', [])).toBe(true);
    expect(memory.items.has(nameOf('again', 'q'))).toBe(true);
  });
});
