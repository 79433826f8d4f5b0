import { answersTo, freshId } from './answers.ts';
import { latestReviews } from './cards.ts';
import type { Review } from './entries.ts';
import { graded } from './schedule.ts';
import type { Store } from './store.ts';
import { questionCard } from '../../shared/study-course.ts';

/** Keeps the grade of a card. @returns the id of the review, to take it back by */
export function review(store: Store, card: string, grade: Review['grade']): string {
  const now = store.now();
  const last = latestReviews(store).get(card);
  const id = freshId(now);
  store.put('reviews', [[id, { at: now, card, ...graded(last, grade, now) }]]);
  return id;
}

/** Takes a review back; the one before it counts again. */
export function takeBack(store: Store, id: string): void {
  const known = store.entries('reviews').get(id);
  if (!known) return;
  store.put('reviews', [[id, { ...known, at: Math.max(store.now(), known.at + 1), undone: true }]]);
}

export function setAside(store: Store, card: string, aside: boolean): void {
  const at = Math.max(store.now(), (store.entries('cards').get(card)?.at ?? 0) + 1);
  store.put('cards', [[card, { at, aside }]]);
}

/**
 * Grades the card of a question by its latest answer: at the first answer of all, and when the card
 * is due. Answers in between are practice. A guess that was right counts as hard.
 */
export function reviewAnswer(store: Store, question: string): string | undefined {
  const card = questionCard(question);
  const last = latestReviews(store).get(card);
  const answer = answersTo(store.entries('answers'), question).at(-1);
  if (!answer || (last && last.due > store.now())) return undefined;
  return review(store, card, !answer.right ? 1 : answer.sure === 1 ? 2 : 3);
}
