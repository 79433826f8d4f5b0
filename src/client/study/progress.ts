import type { StudyCourse, StudyLesson } from '../../shared/study-course.ts';
import { shownAnswer } from './answers.ts';
import type { Reading } from './entries.ts';
import type { Store } from './store.ts';

/** How far a reader is with a lesson. */
export interface Progress {
  state: 'new' | 'opened' | 'read';
  /** questions that show an answer, and those whose answer is right */
  answered: number;
  right: number;
  /** questions of the lesson */
  questions: number;
  /** ids of sections that say something else than when they were read, in the order of the page */
  changed: string[];
}

export function progressOf(store: Store, lesson: StudyLesson): Progress {
  const reading = store.entries('readings').get(lesson.slug);
  const shown = lesson.questions.flatMap((id) => shownAnswer(store, id) ?? []);
  return {
    state: reading?.read !== undefined ? 'read' : reading ? 'opened' : 'new',
    answered: shown.length,
    right: shown.filter(({ right }) => right).length,
    questions: lesson.questions.length,
    changed: changedSections(reading, lesson),
  };
}

/** A section that was not there counts as changed; one that is gone has nothing to show. */
function changedSections(reading: Reading | undefined, { sections }: StudyLesson): string[] {
  const { read, sections: known } = reading ?? {};
  if (read === undefined || !known) return [];
  return Object.entries(sections)
    .filter(([id, { hash }]) => known[id] !== hash)
    .map(([id]) => id);
}

const hashesOf = ({ sections }: StudyLesson): Record<string, string> =>
  Object.fromEntries(Object.entries(sections).map(([id, { hash }]) => [id, hash]));

const keep = (store: Store, slug: string, change: Partial<Reading>): void => {
  const known = store.entries('readings').get(slug);
  const now = store.now();
  const at = Math.max(now, (known?.at ?? 0) + 1);
  store.put('readings', [[slug, { opened: now, ...known, ...change, at }]]);
};

/** Notes that a lesson was opened, if that is news. */
export function markOpened(store: Store, { slug }: StudyLesson): void {
  if (!store.entries('readings').has(slug)) keep(store, slug, {});
}

/** Marks a lesson as read, with what its sections say today. */
export function markRead(store: Store, lesson: StudyLesson): void {
  keep(store, lesson.slug, { read: store.now(), sections: hashesOf(lesson) });
}

export function markUnread(store: Store, { slug }: StudyLesson): void {
  const known = store.entries('readings').get(slug);
  const now = store.now();
  const at = Math.max(now, (known?.at ?? 0) + 1);
  store.put('readings', [[slug, { at, opened: known?.opened ?? now }]]);
}

/** The lesson to go on with: the first that is not read, opened ones before new ones. */
export function nextLesson(store: Store, { lessons }: StudyCourse): StudyLesson | undefined {
  const state = (lesson: StudyLesson) => progressOf(store, lesson).state;
  return (
    lessons.find((lesson) => state(lesson) === 'opened') ??
    lessons.find((lesson) => state(lesson) === 'new')
  );
}
