import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyCourse } from '../../shared/study-course.ts';
import { MemoryKeeper } from '../../../tests/support/memory-keeper.ts';
import { keepAnswer } from './answers.ts';
import { cardsOf, interleaved, latestReviews, LEECH, NEW_A_DAY, queueOf } from './cards.ts';
import { markRead } from './progress.ts';
import { review, reviewAnswer, setAside, takeBack } from './review.ts';
import { graded } from './schedule.ts';
import type { Memory } from './schedule.ts';
import { Store } from './store.ts';

const DAY = 86_400_000;
const START = new Date(2026, 10, 22, 9).getTime();

const course: StudyCourse = {
  edition: { id: 'abc123', date: '2026-11-22' },
  lessons: ['one', 'two', 'three'].map((slug) => ({
    slug,
    title: slug,
    sections: { '': { hash: 'h', title: '' } },
    questions: [1, 2, 3, 4].map((n) => `${slug}-q${n}`),
    terms: [1, 2].map((n) => `${slug}-t${n}`),
    formulas: ['eq-a'],
  })),
};

const begin = () => {
  const at = { now: START };
  const keeper = new MemoryKeeper();
  const store = new Store(
    () => keeper,
    () => at.now,
    () => undefined,
  );
  return { store, at };
};
const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);

describe('the schedule', () => {
  test('is that of FSRS 6 with its default weights', () => {
    // First stability after each grade: the first four default weights of ts-fsrs 5.
    const first = ([1, 2, 3, 4] as const).map((grade) => graded(undefined, grade, START));
    expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(first.map(({ due }) => Math.round((due - START) / DAY))).toEqual([1, 2, 3, 8]);
  });

  test('grows with each success, shrinks with a lapse, and is always a finite number', () => {
    const grade = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(grade, fc.integer({ min: -3, max: 90 }))), (reviews) => {
        let last: Memory | undefined;
        let now = START;
        for (const [given, days] of reviews) {
          now = (last?.due ?? now) + days * DAY;
          const next = graded(last, given, now);
          expect(Object.values(next).every(Number.isFinite)).toBe(true);
          expect(next.due).toBeGreaterThan(next.on);
          expect(next.due - next.on).toBeLessThanOrEqual(368 * DAY);
          expect(next.reps).toBe((last?.reps ?? 0) + 1);
          if (last && days === 0) {
            if (given === 1) expect(next.stability).toBeLessThanOrEqual(last.stability);
            else expect(next.stability).toBeGreaterThan(last.stability);
          }
          last = next;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the cards of a day', () => {
  test('are those of lessons that were read, a few new ones, one lesson after the other', () => {
    const { store } = begin();
    expect(queueOf(store, course).fresh).toEqual([]);
    for (const lesson of course.lessons.slice(0, 2)) markRead(store, lesson);
    const { fresh, due } = queueOf(store, course);
    expect(due).toEqual([]);
    expect(fresh).toHaveLength(NEW_A_DAY);
    expect(ids(fresh).slice(0, 4)).toEqual([
      'question:one-q1',
      'question:two-q1',
      'question:one-q2',
      'question:two-q2',
    ]);
  });

  test('over 60 days, every card of two lessons is learnt, and days grow calm', () => {
    const { store, at } = begin();
    for (const lesson of course.lessons.slice(0, 2)) markRead(store, lesson);
    const load: number[] = [];
    for (let day = 0; day < 60; day++) {
      at.now = START + day * DAY;
      const { due, fresh } = queueOf(store, course);
      load.push(due.length + fresh.length);
      for (const { id } of [...due, ...fresh]) {
        review(store, id, 3);
        at.now += 20_000;
      }
      const left = queueOf(store, course);
      expect([...left.due, ...left.fresh]).toEqual([]);
    }
    const cards = cardsOf(course).filter(({ lesson }) => lesson !== 'three');
    expect(latestReviews(store).size).toBe(cards.length);
    expect(load[0]).toBe(NEW_A_DAY);
    expect(Math.max(...load)).toBeLessThanOrEqual(cards.length);
    const sum = (days: readonly number[]) => days.reduce((a, b) => a + b, 0);
    expect(sum(load.slice(45))).toBeLessThan(sum(load.slice(0, 15)) / 2);
  });

  test('are due again, the longest overdue first', () => {
    const { store, at } = begin();
    review(store, 'term:one-t1', 3);
    at.now += 1000;
    review(store, 'term:two-t1', 1);
    at.now += 5 * DAY;
    expect(ids(queueOf(store, course).due)).toEqual(['term:two-t1', 'term:one-t1']);
  });

  test('leave out what an edition took out, without forgetting it', () => {
    const { store, at } = begin();
    review(store, 'term:gone', 1);
    at.now += 5 * DAY;
    expect(queueOf(store, course).due).toEqual([]);
    expect(latestReviews(store).has('term:gone')).toBe(true);
  });
});

test('a review that was taken back counts no more', () => {
  const { store, at } = begin();
  review(store, 'term:one-t1', 3);
  at.now += 3 * DAY;
  const before = latestReviews(store).get('term:one-t1');
  takeBack(store, review(store, 'term:one-t1', 1));
  expect(latestReviews(store).get('term:one-t1')).toEqual(before);
  expect(ids(queueOf(store, course).due)).toEqual(['term:one-t1']);
});

test('a card forgotten again and again is set aside until it is brought back', () => {
  const { store, at } = begin();
  const card = 'term:one-t1';
  const forget = () => {
    review(store, card, 1);
    at.now += 2 * DAY;
  };
  review(store, card, 3);
  at.now += 3 * DAY;
  for (let times = 0; times < LEECH; times++) {
    expect(ids(queueOf(store, course).aside)).toEqual([]);
    forget();
  }
  expect(ids(queueOf(store, course).aside)).toEqual([card]);
  expect(queueOf(store, course).due).toEqual([]);
  setAside(store, card, false);
  at.now += 1000;
  expect(ids(queueOf(store, course).due)).toEqual([card]);
  forget();
  expect(ids(queueOf(store, course).aside)).toEqual([card]);
});

test('an answer in a lesson grades its card at first and when due, and never in between', () => {
  const { store, at } = begin();
  const answer = (right: boolean, sure?: 1 | 2 | 3) => {
    keepAnswer(store, { question: 'one-q1', given: 'a', right, sure });
    at.now += 1000;
    return reviewAnswer(store, 'one-q1');
  };
  const grade = () => latestReviews(store).get('question:one-q1')?.grade;
  expect(answer(true, 1)).toBeDefined();
  expect(grade()).toBe(2);
  expect(answer(false)).toBeUndefined();
  expect(grade()).toBe(2);
  at.now += 5 * DAY;
  expect(answer(true, 3)).toBeDefined();
  expect(grade()).toBe(3);
});

test('interleaving keeps every card, once', () => {
  const card = fc.record({ id: fc.uuid(), lesson: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(fc.array(card), (cards) => {
      expect(ids(interleaved(cards)).sort()).toEqual(ids(cards).sort());
    }),
  );
});
