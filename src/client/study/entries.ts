/** What the store keeps, each kind with the check that reads it from untrusted data. */
import type { Stamped } from './shelf.ts';

/** How sure a reader was: 1 a guess, 2 fairly sure, 3 certain. */
export type Sureness = 1 | 2 | 3;

/** An answer to a question; never changed, never removed by another. */
export interface Answer extends Stamped {
  /** id of the question */
  readonly question: string;
  /** id of the choice, or the number as it was typed */
  readonly given: string;
  readonly right: boolean;
  readonly sure?: Sureness;
}

/** "Try again": answers before this are no longer shown. Its id is that of the question. */
export type Again = Stamped;

/** How far a lesson was read. Its id is the lesson's slug. */
export interface Reading extends Stamped {
  /** milliseconds since 1970 */
  readonly opened: number;
  /** when it was read to the end or marked as read; absent while it is not */
  readonly read?: number;
  /** what each section said then: hash by heading id */
  readonly sections?: Readonly<Record<string, string>>;
}

/** A grade that a card was given, and when the card is due again. */
export interface Review extends Stamped {
  readonly card: string;
  /** milliseconds since 1970 of the review itself */
  readonly on: number;
  /** 1 again, 2 hard, 3 good, 4 easy */
  readonly grade: 1 | 2 | 3 | 4;
  /** milliseconds since 1970 */
  readonly due: number;
  /** days until recall falls to nine in ten */
  readonly stability: number;
  /** from 1 to 10 */
  readonly difficulty: number;
  /** reviews so far, this one included */
  readonly reps: number;
  /** times it was forgotten */
  readonly lapses: number;
  /** taken back by the reader */
  readonly undone?: true;
}

/** A card set aside, or brought back, by hand. Its id is that of the card. */
export interface CardMark extends Stamped {
  readonly aside: boolean;
}

/** A highlight, with or without words of the reader's own; a Web Annotation's selectors. */
export interface Note extends Stamped {
  /** slug of the lesson */
  readonly lesson: string;
  /** milliseconds since 1970 when it was made */
  readonly made: number;
  /** TextQuoteSelector: the text, and up to 32 characters on either side */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** TextPositionSelector: where it began in the text of the lesson, in UTF-16 units */
  readonly start: number;
  /** id of the heading it stood under, or empty */
  readonly section: string;
  /** the reader's words; empty for a highlight */
  readonly text: string;
  /** removed by the reader; quote and words are empty then */
  readonly removed?: true;
  /** the lesson no longer has the text it stood beside */
  readonly lost?: true;
}

export interface Kinds {
  answers: Answer;
  again: Again;
  readings: Reading;
  reviews: Review;
  cards: CardMark;
  notes: Note;
}
export type Kind = keyof Kinds;

/** Longest words of a note, and longest quote, in UTF-16 units. */
export const LONGEST_NOTE = 4000;
export const LONGEST_QUOTE = 2000;

/** Latest moment that JavaScript can date. */
const LAST_MOMENT = 8.64e15;
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

type Data = Readonly<Record<string, unknown>>;

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text may name an entry, a question, a card, a lesson or a section. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.:@/-]{1,120}$/.test(value) && !UNSAFE.has(value);

export const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_MOMENT;

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && value.isWellFormed();

const isBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

const isSureness = (value: unknown): value is Sureness => value === 1 || value === 2 || value === 3;

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && isBetween(value, 0, 1e6);

const optional = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);

function sectionsOf(value: unknown): Record<string, string> | undefined {
  if (!isData(value)) return undefined;
  const all = Object.entries(value);
  const fits = all.every(([id, hash]) => (id === '' || isId(id)) && isId(hash));
  return fits && all.length <= 200 ? (value as Record<string, string>) : undefined;
}

/**
 * Reads an entry of each kind; undefined for what is none. Fields come in one order whatever the
 * order in the data, so that equal entries are equal as texts.
 */
export const readers: { [K in Kind]: (data: Data) => Kinds[K] | undefined } = {
  answers: ({ at, question, given, right, sure }) =>
    isMoment(at) &&
    isId(question) &&
    isText(given, 100) &&
    typeof right === 'boolean' &&
    (sure === undefined || isSureness(sure))
      ? { at, question, given, right, ...optional('sure', sure) }
      : undefined,

  again: ({ at }) => (isMoment(at) ? { at } : undefined),

  readings: ({ at, opened, read, sections }) => {
    if (!isMoment(at) || !isMoment(opened)) return undefined;
    if (read !== undefined && !isMoment(read)) return undefined;
    const known = sectionsOf(sections);
    if (sections !== undefined && !known) return undefined;
    return { at, opened, ...optional('read', read), ...optional('sections', known) };
  },

  reviews: ({ at, card, on, grade, due, stability, difficulty, reps, lapses, undone }) =>
    isMoment(at) &&
    isId(card) &&
    isMoment(on) &&
    (grade === 1 || grade === 2 || grade === 3 || grade === 4) &&
    isMoment(due) &&
    isBetween(stability, 0, 1e5) &&
    isBetween(difficulty, 1, 10) &&
    isCount(reps) &&
    isCount(lapses) &&
    (undone === undefined || undone === true)
      ? {
          ...{ at, card, on, grade, due, stability, difficulty, reps, lapses },
          ...optional('undone', undone),
        }
      : undefined,

  cards: ({ at, aside }) =>
    isMoment(at) && typeof aside === 'boolean' ? { at, aside } : undefined,

  notes: ({ at, lesson, made, exact, prefix, suffix, start, section, text, removed, lost }) =>
    isMoment(at) &&
    isId(lesson) &&
    isMoment(made) &&
    isText(exact, LONGEST_QUOTE) &&
    isText(prefix, 64) &&
    isText(suffix, 64) &&
    isMoment(start) &&
    (section === '' || isId(section)) &&
    isText(text, LONGEST_NOTE) &&
    (removed === undefined || removed === true) &&
    (lost === undefined || lost === true)
      ? {
          ...{ at, lesson, made, exact, prefix, suffix, start, section, text },
          ...optional('removed', removed),
          ...optional('lost', lost),
        }
      : undefined,
};

export const KINDS = Object.keys(readers) as Kind[];
export const isKind = (name: string): name is Kind => Object.hasOwn(readers, name);
