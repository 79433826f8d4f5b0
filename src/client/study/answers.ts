import type { Answer, Sureness } from './entries.ts';
import type { Entries, Stamped } from './shelf.ts';
import type { Store } from './store.ts';

/** An id that no other tab makes: the time, and ten random characters. */
export const freshId = (now: number): string =>
  `${now.toString(36)}-${Math.floor(Math.random() * 36 ** 10)
    .toString(36)
    .padStart(10, '0')}`;

/** A time after every one in `entries` that it has to overrule: clocks of two tabs may differ. */
export const after = (now: number, entry: Stamped | undefined): number =>
  Math.max(now, (entry?.at ?? 0) + 1);

/** All answers to a question, the oldest first. */
export const answersTo = (answers: Entries<Answer>, question: string): Answer[] =>
  [...answers.values()]
    .filter((answer) => answer.question === question)
    .sort((a, b) => a.at - b.at);

/** The answer that a lesson shows: the latest, unless the reader wants to try again. */
export function shownAnswer(store: Store, question: string): Answer | undefined {
  const last = answersTo(store.entries('answers'), question).at(-1);
  const again = store.entries('again').get(question);
  return last && last.at > (again?.at ?? -1) ? last : undefined;
}

/** Keeps an answer. @returns whether it outlasts the page */
export function keepAnswer(
  store: Store,
  answer: { question: string; given: string; right: boolean; sure?: Sureness | undefined },
): boolean {
  const { question, given, right, sure } = answer;
  // Shown again although a clock went back: an answer is later than the wish to try again.
  const at = after(store.now(), store.entries('again').get(question));
  const entry = { at, question, given, right, ...(sure === undefined ? {} : { sure }) };
  return store.put('answers', [[freshId(store.now()), entry]]);
}

/** Takes the shown answers off these questions; they stay in the store. */
export function tryAgain(store: Store, questions: readonly string[]): void {
  const answers = store.entries('answers');
  store.put(
    'again',
    questions.map((question) => {
      const last = answersTo(answers, question).at(-1);
      return [question, { at: Math.max(store.now(), last?.at ?? 0) }] as const;
    }),
  );
}
