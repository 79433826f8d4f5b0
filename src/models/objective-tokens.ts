import type { Random } from './seeded-random.ts';

/** A token of the text itself. Here a token is a whole word or a sign; real tokenisers also cut words. */
export interface TextToken {
  readonly kind: 'text';
  readonly text: string;
}

/** A token that the objective puts in: `[MASK]`, `<extra_id_0>`, or where a text starts or ends. */
export interface SpecialToken {
  readonly kind: 'special';
  readonly text: string;
}

export type Token = TextToken | SpecialToken;

/** Who may look at whom: `sees[i][j]` says whether position i may look at position j. */
export type Visibility = readonly (readonly boolean[])[];

export const MASK: Token = { kind: 'special', text: '[MASK]' };
export const START: Token = { kind: 'special', text: '<s>' };
export const END: Token = { kind: 'special', text: '</s>' };

const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

/** Words, with their apostrophes and hyphens, and single signs. */
export const textTokens = (text: string): TextToken[] =>
  (text.match(WORDS) ?? []).map((word) => ({ kind: 'text', text: word }));

/** Every position sees every position. */
export const seesAll = (rows: number, columns = rows): Visibility =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => true));

/** Each position sees itself and what stands before it. */
export const seesBefore = (length: number): Visibility =>
  Array.from({ length }, (_, i) => Array.from({ length }, (_, j) => j <= i));

/** How many of n tokens a share of them is: at least one, if there is any. */
export const countFor = (length: number, share: number): number =>
  Math.min(length, Math.max(1, Math.round(length * share)));

/** A choice of `count` among 0 … length − 1, ascending, all choices equally likely. */
export const choose = (length: number, count: number, random: Random): number[] => {
  const left = Array.from({ length }, (_, i) => i);
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1))
    .flat()
    .sort((a, b) => a - b);
};
