import type { StudyCourse } from '../../shared/study-course.ts';
import { formulaCard, questionCard, termCard } from '../../shared/study-course.ts';
import type { Review } from './entries.ts';
import type { Store } from './store.ts';

/** Cards that are new on one day. */
export const NEW_A_DAY = 10;
/** A card that was forgotten so often is set aside: reading its paragraph again does more. */
export const LEECH = 4;

/** A card of the course. */
export interface CourseCard {
  id: string;
  /** slug of its lesson */
  lesson: string;
}

/** Every card of the course, in the order of the lessons. */
export const cardsOf = ({ lessons }: StudyCourse): CourseCard[] =>
  lessons.flatMap(({ slug, questions, terms, formulas }) =>
    [
      ...questions.map(questionCard),
      ...terms.map(termCard),
      ...formulas.map((id) => formulaCard(slug, id)),
    ].map((id) => ({ id, lesson: slug })),
  );

/** The latest review of each card that was not taken back. */
export function latestReviews(store: Store): Map<string, Review> {
  const latest = new Map<string, Review>();
  for (const review of store.entries('reviews').values()) {
    const known = latest.get(review.card);
    if (!review.undone && (!known || review.on >= known.on)) latest.set(review.card, review);
  }
  return latest;
}

/** Midnight after a moment, where the reader is. */
export function endOfDay(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}
const startOfDay = (now: number): number => new Date(now).setHours(0, 0, 0, 0);

/** Whether a card is set aside: forgotten too often, unless it was brought back since. */
export function isAside(store: Store, card: string, last: Review | undefined): boolean {
  const mark = store.entries('cards').get(card);
  if (mark && mark.at >= (last?.on ?? 0)) return mark.aside;
  return last?.grade === 1 && last.lapses >= LEECH;
}

/** What there is to review. */
interface Queue {
  /** seen before, and due by the end of today: the longest overdue first */
  due: CourseCard[];
  /** not seen yet, of lessons that were read; no more than the day's share */
  fresh: CourseCard[];
  /** set aside */
  aside: CourseCard[];
}

/** The cards of today. A card whose lesson an edition took out stays in the store, unasked. */
export function queueOf(store: Store, course: StudyCourse): Queue {
  const now = store.now();
  const latest = latestReviews(store);
  const today = startOfDay(now);
  const firsts = new Map<string, number>();
  for (const { card, on, undone } of store.entries('reviews').values()) {
    if (!undone) firsts.set(card, Math.min(on, firsts.get(card) ?? Infinity));
  }
  const begunToday = [...firsts.values()].filter((on) => on >= today).length;
  const read = store.entries('readings');
  const aside: CourseCard[] = [];
  const due: CourseCard[] = [];
  const fresh: CourseCard[] = [];
  for (const card of cardsOf(course)) {
    const last = latest.get(card.id);
    if (isAside(store, card.id, last)) aside.push(card);
    else if (last) {
      if (last.due < endOfDay(now)) due.push(card);
    } else if (read.get(card.lesson)?.read !== undefined) fresh.push(card);
  }
  due.sort((a, b) => (latest.get(a.id)?.due ?? 0) - (latest.get(b.id)?.due ?? 0));
  return { due, fresh: interleaved(fresh).slice(0, Math.max(0, NEW_A_DAY - begunToday)), aside };
}

/** One card of each lesson in turn, so that neighbours seldom help each other. */
export function interleaved(cards: readonly CourseCard[]): CourseCard[] {
  const lessons = new Map<string, CourseCard[]>();
  for (const card of cards) lessons.set(card.lesson, [...(lessons.get(card.lesson) ?? []), card]);
  const turns = [...lessons.values()];
  const longest = Math.max(0, ...turns.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    turns.flatMap((own) => own[turn] ?? []),
  ).flat();
}
