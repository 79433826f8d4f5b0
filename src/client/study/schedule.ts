import { createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';
import type { Card } from 'ts-fsrs';
import type { Review } from './entries.ts';

const DAY = 86_400_000;

/**
 * FSRS 6 as ts-fsrs implements it, with the default weights. Recall is asked for at nine in ten,
 * steps of minutes are left out because a session shows a card once, and nothing is random: the
 * same reviews always give the same days.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: false,
});

const GRADES = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy } as const;

/** What a card's latest review says of it. */
export type Memory = Pick<
  Review,
  'on' | 'due' | 'stability' | 'difficulty' | 'reps' | 'lapses' | 'grade'
>;

function cardOf(last: Memory | undefined, now: number): Card {
  if (!last) return createEmptyCard(now);
  const { on, due, stability, difficulty, reps, lapses } = last;
  const days = Math.max(0, Math.round((due - on) / DAY));
  return {
    ...createEmptyCard(on),
    due: new Date(due),
    stability,
    difficulty,
    reps,
    lapses,
    scheduled_days: days,
    state: State.Review,
    last_review: new Date(on),
  };
}

/** The memory of a card after a review. @param last its latest review, if it had one */
export function graded(last: Memory | undefined, grade: Review['grade'], now: number): Memory {
  // A clock that went back must not make a review earlier than the one before.
  const on = Math.max(now, last?.on ?? 0);
  const { card } = scheduler.next(cardOf(last, on), on, GRADES[grade]);
  return {
    on,
    grade,
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
  };
}
