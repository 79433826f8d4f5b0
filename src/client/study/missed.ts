import type { StudyCourse } from '../../shared/study-course.ts';
import { questionCard } from '../../shared/study-course.ts';
import { cardsOf } from './cards.ts';
import type { CourseCard } from './cards.ts';
import type { Store } from './store.ts';

/** A card that was missed at least once. */
interface Missed extends CourseCard {
  /** whether the latest attempt failed */
  readonly open: boolean;
  /** times it was missed */
  readonly times: number;
  /** milliseconds since 1970 of the latest miss */
  readonly last: number;
}

/** What was missed: what still is first, then what was missed most often, then latest. */
export function missedOf(store: Store, course: StudyCourse): Missed[] {
  /** attempts at each card: when, and whether it was known */
  const tries = new Map<string, { on: number; known: boolean }[]>();
  const add = (card: string, on: number, known: boolean) => {
    tries.set(card, [...(tries.get(card) ?? []), { on, known }]);
  };
  for (const { question, at, right } of store.entries('answers').values()) {
    add(questionCard(question), at, right);
  }
  for (const { card, on, grade, undone } of store.entries('reviews').values()) {
    // A question's review comes with its answer.
    if (!undone && !card.startsWith(questionCard(''))) add(card, on, grade !== 1);
  }
  return cardsOf(course)
    .flatMap((card) => {
      const own = (tries.get(card.id) ?? []).sort((a, b) => a.on - b.on);
      const misses = own.filter(({ known }) => !known);
      const last = misses.at(-1)?.on;
      if (last === undefined) return [];
      return [{ ...card, open: own.at(-1)?.known === false, times: misses.length, last }];
    })
    .sort((a, b) => Number(b.open) - Number(a.open) || b.times - a.times || b.last - a.last);
}
