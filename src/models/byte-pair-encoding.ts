import { bytesToText, textToBytes } from './wtf-8.ts';

/** A rule: wherever these two tokens stand side by side, they become one. */
export type Merge = readonly [left: number, right: number];

/**
 * Byte-level byte-pair encoding (Sennrich et al. 2016, Sec. 3.2; bytes as in Radford et al. 2019,
 * Sec. 2.2). Tokens 0 to 255 are the bytes; token 256 + i is what merge i makes.
 */
export interface BytePairModel {
  /** in the order learned; the first k of them are themselves a model */
  merges: readonly Merge[];
}

export interface TrainingStep {
  merge: Merge;
  /** how often the pair stood in the text when it was merged */
  count: number;
}

export const BYTES = 256;

/** Pairs as one number; safe for fewer than 2²⁰ tokens. */
const SPAN = 2 ** 20;

/**
 * Cut before merging, so that no token reaches across a word: letters, digits and other signs, each
 * with the space before it. Every character falls into exactly one piece.
 */
const WORD = /'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

/** The pieces inside which merges happen; joined they are the text. */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

interface CountedWord {
  tokens: number[];
  count: number;
}

/** Pair counts that follow every merge, with the words each pair stands in. */
class PairCounts {
  readonly counts = new Map<number, number>();
  readonly words = new Map<number, Set<CountedWord>>();

  /** Adds all pairs of a word; a factor of -1 takes them away. */
  add(word: CountedWord, factor: 1 | -1): void {
    let left = word.tokens[0];
    for (const right of word.tokens.slice(1)) {
      const pair = (left ?? 0) * SPAN + right;
      this.counts.set(pair, (this.counts.get(pair) ?? 0) + factor * word.count);
      const holders = this.words.get(pair) ?? new Set();
      if (factor === 1) holders.add(word);
      else holders.delete(word);
      this.words.set(pair, holders);
      if (this.counts.get(pair) === 0) {
        this.counts.delete(pair);
        this.words.delete(pair);
      }
      left = right;
    }
  }

  of([left, right]: Merge): { pair: number; count: number } {
    const pair = left * SPAN + right;
    return { pair, count: this.counts.get(pair) ?? 0 };
  }

  /** The most frequent pair; among equals the one with the lower tokens. */
  best(): { pair: number; count: number } | undefined {
    let pair = -1;
    let most = 0;
    for (const [candidate, count] of this.counts) {
      if (count > most || (count === most && candidate < pair)) {
        pair = candidate;
        most = count;
      }
    }
    return most > 1 ? { pair, count: most } : undefined;
  }
}

/** Replaces a pair from left to right; `aaa` with a·a becomes `aa`·`a`. */
function mergePair(tokens: readonly number[], [left, right]: Merge, merged: number): number[] {
  const result: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? 0;
    if (token === left && tokens[i + 1] === right) {
      result.push(merged);
      i++;
    } else result.push(token);
  }
  return result;
}

/**
 * Learns merge after merge, until no pair occurs twice. Take as many steps as you want.
 *
 * @param learned the first steps, if they are known; learning goes on after them
 */
export function* trainSteps(
  text: string,
  learned: readonly TrainingStep[] = [],
): Generator<TrainingStep, void> {
  const words = new Map<string, CountedWord>();
  for (const word of splitWords(text)) {
    const known = words.get(word);
    if (known) known.count++;
    else words.set(word, { tokens: [...textToBytes(word)], count: 1 });
  }
  const pairs = new PairCounts();
  for (const word of words.values()) pairs.add(word, 1);

  for (let merged = BYTES; ; merged++) {
    const known = learned[merged - BYTES];
    const best = known ? pairs.of(known.merge) : pairs.best();
    if (!best) return;
    const merge: Merge = [Math.floor(best.pair / SPAN), best.pair % SPAN];
    for (const word of [...(pairs.words.get(best.pair) ?? [])]) {
      pairs.add(word, -1);
      word.tokens = mergePair(word.tokens, merge, merged);
      pairs.add(word, 1);
    }
    if (!known) yield { merge, count: best.count };
  }
}

/** @param merges at most this many; fewer if the text has no more pairs that occur twice */
export function train(text: string, merges: number): BytePairModel {
  const learned: Merge[] = [];
  if (merges <= 0) return { merges: learned };
  for (const { merge } of trainSteps(text)) {
    learned.push(merge);
    if (learned.length >= merges) break;
  }
  return { merges: learned };
}

/** @returns the tokens of a text: its bytes, merged in the order in which merges were learned */
export function encode(text: string, model: BytePairModel): number[] {
  const ranks = new Map(model.merges.map(([left, right], rank) => [left * SPAN + right, rank]));
  const known = new Map<string, number[]>();
  const tokens: number[] = [];
  for (const word of splitWords(text)) {
    const cut = known.get(word) ?? encodeWord(word, model, ranks);
    known.set(word, cut);
    for (const token of cut) tokens.push(token);
  }
  return tokens;
}

function encodeWord(
  word: string,
  { merges }: BytePairModel,
  ranks: ReadonlyMap<number, number>,
): number[] {
  let tokens: number[] = [...textToBytes(word)];
  for (;;) {
    let first = Infinity;
    for (let i = 1; i < tokens.length; i++) {
      const rank = ranks.get((tokens[i - 1] ?? 0) * SPAN + (tokens[i] ?? 0)) ?? Infinity;
      if (rank < first) first = rank;
    }
    const merge = merges[first];
    if (!merge) return tokens;
    tokens = mergePair(tokens, merge, BYTES + first);
  }
}

/** @throws RangeError for a token that the model does not have */
export function tokenBytes(token: number, model: BytePairModel): number[] {
  if (Number.isInteger(token) && token >= 0 && token < BYTES) return [token];
  const merge = model.merges[token - BYTES];
  if (!merge) throw new RangeError(`The model has no token ${token}.`);
  return merge.flatMap((part) => tokenBytes(part, model));
}

/** `decode(encode(text))` is `text`, for every string. Bytes that are no text become U+FFFD. */
export function decode(tokens: readonly number[], model: BytePairModel): string {
  return bytesToText(tokens.flatMap((token) => tokenBytes(token, model)));
}

/** Tokens per word: the fertility of Rust et al. (2021, Sec. 3). NaN-free: 0 without words. */
export function fertility(tokens: number, text: string): number {
  const words = countWords(text);
  return words === 0 ? 0 : tokens / words;
}

/** Words as a reader counts them: what stands between spaces. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
