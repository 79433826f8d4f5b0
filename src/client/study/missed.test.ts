import { expect, test } from 'vitest';
import { MemoryKeeper } from '../../../tests/support/memory-keeper.ts';
import type { StudyCourse } from '../../shared/study-course.ts';
import { keepAnswer } from './answers.ts';
import { missedOf } from './missed.ts';
import { review, takeBack } from './review.ts';
import { Store } from './store.ts';

const course: StudyCourse = {
  edition: { id: 'abc123', date: '2026-11-22' },
  lessons: [
    {
      ...{ slug: 'one', title: 'One', sections: {}, questions: ['a', 'b', 'c'] },
      ...{ terms: ['t', 'u'], formulas: ['eq'] },
    },
  ],
};

test('what is still missed comes first, then what was missed most often', () => {
  const at = { now: 1000 };
  const keeper = new MemoryKeeper();
  const store = new Store(
    () => keeper,
    () => at.now,
    () => undefined,
  );
  const missed = () => missedOf(store, course).map(({ id }) => id);
  const answer = (question: string, right: boolean) => {
    at.now += 1000;
    keepAnswer(store, { question, given: 'x', right });
  };
  const grade = (card: string, given: 1 | 3) => {
    at.now += 1000;
    return review(store, card, given);
  };
  expect(missed()).toEqual([]);
  answer('a', false);
  answer('a', false);
  answer('a', true);
  answer('b', false);
  answer('c', true);
  answer('gone', false);
  grade('term:t', 1);
  grade('term:t', 3);
  takeBack(store, grade('term:u', 1));
  grade('formula:one/eq', 1);
  expect(missed()).toEqual(['formula:one/eq', 'question:b', 'question:a', 'term:t']);
});
