import {
  BYTES,
  type BytePairModel,
  countWords,
  encode,
  tokenBytes,
  type TrainingStep,
} from '../../models/byte-pair-encoding.ts';
import { counted } from '../../shared/counted.ts';
import { bytesToText } from '../../models/wtf-8.ts';
import { fixed, integer, percent } from '../shared/format.ts';
import type { Field } from './settings.ts';

/** The last merge that a vocabulary used, as pieces, and how often the pair stood in the text. */
export type ShownStep = readonly [left: string, right: string, count: number];

/** A sentence as one vocabulary cuts it. */
export interface Cut {
  field: Field;
  pieces: readonly string[];
  step: ShownStep | undefined;
}

const LIKE_A_SPACE: Readonly<Record<string, string>> = { ' ': '␣', '\n': '⏎', '\t': '⇥' };

/** A token as a reader can see it: spaces as signs, bytes that are no whole character as numbers. */
function pieceText(token: number, model: BytePairModel): string {
  const bytes = tokenBytes(token, model);
  const text = bytesToText(bytes);
  if (text.includes('\uFFFD')) {
    return `‹${bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')}›`;
  }
  return text.replace(/[ \n\t]/g, (space) => LIKE_A_SPACE[space] ?? space);
}

/** @param merges how many of the steps to use; all of them if there are fewer */
export function cutText(
  field: Field,
  text: string,
  steps: readonly TrainingStep[],
  merges: number,
): Cut {
  const used = steps.slice(0, merges);
  const model = { merges: used.map(({ merge }) => merge) };
  const last = used.at(-1);
  return {
    field,
    pieces: encode(text, model).map((token) => pieceText(token, model)),
    step: last && [pieceText(last.merge[0], model), pieceText(last.merge[1], model), last.count],
  };
}

/** "29 pieces for 14 words, 2.07 a word"; beside the others of the same text, without its words. */
export function pieceRate(pieces: number, text: string, isBeside = false): string {
  const words = countWords(text);
  const rate = words === 0 ? '' : `, ${fixed(pieces / words, 2)} a word`;
  const of = isBeside ? '' : ` for ${counted(words, 'word')}`;
  return `${counted(pieces, 'piece')}${of}${rate}`;
}

/** The cuts in words. */
export function reading(cuts: readonly Cut[], text: string, merges: number): string {
  if (text.trim() === '') return 'There is nothing to cut yet. Type a sentence.';
  const counts = cuts.map(({ field, pieces }) => ({ field, pieces: pieces.length }));
  const sorted = [...counts].sort((a, b) => a.pieces - b.pieces);
  const [fewest] = sorted;
  const most = sorted.at(-1);
  if (!fewest || !most) return '';
  const start = `With ${counted(merges, 'merge')}`;
  if (counts.length === 1) {
    return `${start}, the ${fewest.field} vocabulary makes ${pieceRate(fewest.pieces, text)}.`;
  }
  if (fewest.pieces === most.pieces) {
    return `${start}, each of these vocabularies makes ${pieceRate(fewest.pieces, text)}.`;
  }
  const more = most.pieces / fewest.pieces - 1;
  return `${start}, the ${fewest.field} vocabulary makes ${pieceRate(fewest.pieces, text)}; the ${most.field} one makes ${integer(most.pieces)}, which is ${percent(more, more < 1 ? 2 : 3)} more for a model to read.`;
}

/** The number of entries: the bytes, and one for each merge. */
export const vocabularySize = (merges: number): number => BYTES + merges;
