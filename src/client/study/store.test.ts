import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryKeeper } from '../../../tests/support/memory-keeper.ts';
import { answersTo, keepAnswer, shownAnswer, tryAgain } from './answers.ts';
import type { Answer } from './entries.ts';
import { asideName, nameOf, readRecord, writeRecord } from './record.ts';
import { merge } from './shelf.ts';
import type { Entries } from './shelf.ts';
import { Store } from './store.ts';
import type { Trouble } from './store.ts';

const DAY = 86_400_000;

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

const anAnswer: fc.Arbitrary<Answer> = fc.record({
  at: fc.integer({ min: 0, max: 3 }),
  question: fc.constantFrom('q', 'r'),
  given: fc.constantFrom('a', 'b'),
  right: fc.boolean(),
});
const someAnswers: fc.Arbitrary<Entries<Answer>> = fc
  .dictionary(fc.constantFrom('x', 'y', 'z'), anAnswer)
  .map((all) => new Map(Object.entries(all)));

describe('merging', () => {
  const text = (entries: Entries<Answer>) =>
    JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

  test('comes to the same in any order, and twice is once', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, someAnswers, (a, b, c) => {
        expect(text(merge(a, b))).toBe(text(merge(b, a)));
        expect(text(merge(merge(a, b), c))).toBe(text(merge(a, merge(b, c))));
        expect(text(merge(a, a))).toBe(text(a));
      }),
    );
  });
});

describe('a record', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anAnswer, (entry) => {
        expect(readRecord('answers', 'x', writeRecord(entry))).toEqual({ state: 'whole', entry });
      }),
    );
  });

  test('of no text makes a reader throw, or hands out what is not of its kind', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (some) => {
        expect(readRecord('answers', 'x', some).state).not.toBe('whole');
      }),
    );
    const hostile = '{"version":1,"at":1,"__proto__":{"right":true}}';
    expect(readRecord('again', '__proto__', hostile).state).toBe('damaged');
    expect(readRecord('again', 'q', hostile)).toEqual({ state: 'whole', entry: { at: 1 } });
    expect(({} as { right?: boolean }).right).toBeUndefined();
  });

  test('has no moment beyond any date', () => {
    const read = (at: unknown) =>
      readRecord('again', 'q', JSON.stringify({ version: 1, at })).state;
    fc.assert(fc.property(fc.nat(), (at) => read(at) === 'whole'));
    for (const at of [-1, 1.5, 9e15, '1', null]) expect(read(at)).toBe('damaged');
  });
});

/** What readers do in tabs that hear of each other late. */
type Action =
  | { do: 'answer'; tab: number; question: string; given: string }
  | { do: 'again'; tab: number; question: string }
  | { do: 'hear'; tab: number }
  | { do: 'reload'; tab: number }
  | { do: 'wait'; ms: number };

const TABS = 3;
const tab = fc.nat(TABS - 1);
const question = fc.constantFrom('q', 'r', 's');
const anAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      tab,
      question,
      given: fc.constantFrom('a', 'b', 'c'),
    }),
  },
  fc.record({ do: fc.constant('again' as const), tab, question }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hear' as const), tab }) },
  fc.record({ do: fc.constant('reload' as const), tab }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 1, DAY) }),
);

/**
 * Browsers with a process a tab: each has a copy of the storage, and hears of the others' writes
 * some time later, in the order in which they were made.
 */
class Tabs {
  readonly truth = new Map<string, string>();
  readonly at = { now: 0 };
  readonly copies = Array.from({ length: TABS }, () => new Map<string, string>());
  readonly unheard = Array.from({ length: TABS }, (): [string, string][] => []);
  readonly stores = Array.from({ length: TABS }, (_, index) => this.load(index));

  load(index: number): Store {
    const copy = this.copies[index] ?? new Map<string, string>();
    return new Store(
      () => ({
        names: () => [...copy.keys()],
        getItem: (name) => copy.get(name) ?? null,
        removeItem: (name) => copy.delete(name),
        setItem: (name, text) => {
          copy.set(name, text);
          this.truth.set(name, text);
          this.unheard.forEach((queue, other) => other !== index && queue.push([name, text]));
        },
      }),
      () => this.at.now,
      () => undefined,
    );
  }

  hear(index: number): boolean {
    const next = this.unheard[index]?.shift();
    if (!next) return false;
    this.copies[index]?.set(...next);
    this.stores[index]?.heard(...next);
    return true;
  }

  reload(index: number): void {
    // A page that is loaded anew reads what is there now.
    this.unheard[index]?.splice(0);
    const copy = this.copies[index];
    for (const [name, text] of this.truth) copy?.set(name, text);
    this.stores[index] = this.load(index);
  }
}

test('10,000 sequences of actions in three tabs never lose an answer', () => {
  fc.assert(
    fc.property(fc.array(anAction, { maxLength: 14 }), (actions) => {
      const tabs = new Tabs();
      const given: string[] = [];
      for (const action of actions) {
        if (action.do === 'wait') tabs.at.now += action.ms;
        else if (action.do === 'hear') tabs.hear(action.tab);
        else if (action.do === 'reload') tabs.reload(action.tab);
        else {
          const store = tabs.stores[action.tab];
          if (!store) continue;
          if (action.do === 'again') tryAgain(store, [action.question]);
          else {
            keepAnswer(store, answer(action.question, action.given));
            given.push(`${action.question} ${action.given}`);
            expect(shownAnswer(store, action.question)).toBeDefined();
          }
        }
      }
      while (tabs.stores.some((_, index) => tabs.hear(index)));
      for (const index of tabs.stores.keys()) {
        tabs.reload(index);
        const known = [...(tabs.stores[index]?.entries('answers').values() ?? [])];
        expect(known.map((each) => `${each.question} ${each.given}`).sort()).toEqual(given.sort());
      }
    }),
    { numRuns: 10_000 },
  );
});
