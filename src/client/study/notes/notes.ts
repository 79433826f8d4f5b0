import { after, freshId } from '../answers.ts';
import { LONGEST_NOTE } from '../entries.ts';
import type { Note } from '../entries.ts';
import type { Store } from '../store.ts';
import type { Selector } from './selectors.ts';

/** A note with its id, as pages show it. */
export interface KeptNote extends Note {
  readonly id: string;
}

/** How the ids of a lesson's notes begin: a page knows by the names of records whether it has any. */
const idPrefix = (lesson: string): string => `${lesson}/`;

/** The id on a lesson's page of the mark of a note. */
export const placeOfNote = (id: string): string => `note-${id.slice(id.lastIndexOf('/') + 1)}`;

/** All notes that were not removed, in the order of the text. */
export const notesOf = (store: Store, lesson?: string): KeptNote[] =>
  [...store.entries('notes')]
    .filter(([, note]) => !note.removed && (lesson === undefined || note.lesson === lesson))
    .map(([id, note]) => ({ ...note, id }))
    .sort((a, b) => a.start - b.start || a.made - b.made || (a.id < b.id ? -1 : 1));

/** What is wrong with the words of a note; undefined if they can be kept. */
export function noteProblem(text: string): string | undefined {
  const { length } = text;
  if (length <= LONGEST_NOTE) return undefined;
  const [is, most] = [length, LONGEST_NOTE].map((count) => count.toLocaleString('en'));
  return `A note has at most ${most} characters, and this one has ${is}. Shorten it, or make two of it.`;
}

/** Plain text, as it is kept. */
const plain = (text: string): string => text.toWellFormed().replaceAll('\r\n', '\n').trim();

/**
 * Keeps a highlight, or a note with words.
 *
 * @returns its id
 * @throws TypeError if its words are too long: see `noteProblem`
 */
export function addNote(store: Store, lesson: string, where: Selector, text = ''): string {
  const now = store.now();
  const id = idPrefix(lesson) + freshId(now);
  store.put('notes', [[id, { at: now, lesson, made: now, ...where, text: plain(text) }]]);
  return id;
}

/** Changes a note, if it is still there. @returns what it was */
function change(store: Store, id: string, to: Partial<Note>): Note | undefined {
  const note = store.entries('notes').get(id);
  if (!note) return undefined;
  store.put('notes', [[id, { ...note, ...to, at: after(store.now(), note) }]]);
  return note;
}

/** Gives a note other words. @throws TypeError if they are too long */
export const rewriteNote = (store: Store, id: string, text: string): void => {
  change(store, id, { text: plain(text) });
};

/** Removes a note: what it said leaves the store. @returns what brings it back */
export function removeNote(store: Store, id: string): () => void {
  const emptied = { exact: '', prefix: '', suffix: '', text: '', removed: true as const };
  const before = change(store, id, emptied);
  return () => {
    const now = store.entries('notes').get(id);
    if (before) store.put('notes', [[id, { ...before, at: after(store.now(), now) }]]);
  };
}

/** Notes down which notes a lesson has no place for, so that the notebook can say so. */
export function markLost(store: Store, found: ReadonlyMap<string, boolean>): void {
  for (const [id, isFound] of found) {
    const note = store.entries('notes').get(id);
    if (!note || note.removed || isFound !== (note.lost ?? false)) continue;
    const { lost, ...rest } = note;
    const at = after(store.now(), note);
    store.put('notes', [[id, lost ? { ...rest, at } : { ...rest, at, lost: true }]]);
  }
}
