import { counted } from '../../shared/counted.ts';
import type { Kind } from './entries.ts';

/** What readers call an entry of each kind: one, and many. */
const NAMES: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  answers: ['answer to a question', 'answers to questions'],
  again: ['question to try again', 'questions to try again'],
  readings: ['lesson opened or read', 'lessons opened or read'],
  reviews: ['review of a card', 'reviews of cards'],
  cards: ['card set aside or brought back', 'cards set aside or brought back'],
  notes: ['note or highlight', 'notes and highlights'],
};

/** As in "3 answers to questions". */
export const countedKind = (kind: Kind, count: number): string => counted(count, ...NAMES[kind]);
