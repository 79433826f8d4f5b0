import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from './entries.ts';
import { readRecord, writeRecord } from './record.ts';
import { merge } from './shelf.ts';
import type { Entries } from './shelf.ts';

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
