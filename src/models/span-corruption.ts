import {
  choose,
  countFor,
  seesAll,
  seesBefore,
  START,
  type Token,
  type Visibility,
} from './objective-tokens.ts';
import type { Random } from './seeded-random.ts';

/** A stretch of the text, from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface CorruptedText {
  readonly spans: readonly Span[];
  /** the text with each span replaced by its sentinel: what the encoder reads */
  readonly input: readonly Token[];
  /** each sentinel with its span, then one sentinel more: all are in the loss */
  readonly target: readonly Token[];
  /** what the decoder reads while it writes the target: a start token, then the target but its last */
  readonly decoderInput: readonly Token[];
  readonly encoderSees: Visibility;
  readonly decoderSees: Visibility;
}

/** `<extra_id_0>`, `<extra_id_1>` …: T5's names. */
const sentinel = (index: number): Token => ({
  kind: 'special',
  text: `<extra_id_${index}>`,
});

/** A random way of cutting `items` into `parts` runs, none empty. */
const cut = (items: number, parts: number, random: Random): number[] => {
  const ends = [...choose(items - 1, parts - 1, random).map((at) => at + 1), items];
  return ends.map((end, i) => end - (ends[i - 1] ?? 0));
};

/**
 * Spans to corrupt: a share of the tokens, in as many spans as their mean length asks for, at least one
 * kept token between two of them (Raffel et al. 2020, Sec. 3.3.4). T5's own program always starts with
 * kept text and ends with a span; here a span may stand anywhere.
 *
 * @param share 0 to 1
 * @param meanLength tokens a span
 */
export const drawSpans = (
  length: number,
  share: number,
  meanLength: number,
  random: Random,
): Span[] => {
  const noise = length < 2 ? 0 : Math.min(length - 1, countFor(length, share));
  const kept = length - noise;
  const count = Math.min(Math.max(1, Math.round(noise / meanLength)), noise, kept + 1);
  if (count === 0) return [];
  const lengths = cut(noise, count, random);
  // A gap before, between and behind the spans; the outer two may be empty.
  const gaps = cut(kept + 2, count + 1, random);
  let at = -1;
  return lengths.map((size, i) => {
    const start = at + (gaps[i] ?? 0);
    at = start + size;
    return { start, end: at };
  });
};

/**
 * Span corruption: each span is replaced by a sentinel, and the target gives the spans back, each
 * behind its sentinel, with one more sentinel at the end (Raffel et al. 2020, Sec. 3.1.4, Fig. 2).
 *
 * @param spans ascending, not empty, with at least one token between two of them
 */
export const corruptSpans = (tokens: readonly Token[], spans: readonly Span[]): CorruptedText => {
  const input: Token[] = [];
  const target: Token[] = [];
  let at = 0;
  for (const [i, { start, end }] of spans.entries()) {
    input.push(...tokens.slice(at, start), sentinel(i));
    target.push(sentinel(i), ...tokens.slice(start, end));
    at = end;
  }
  input.push(...tokens.slice(at));
  if (spans.length > 0) target.push(sentinel(spans.length));
  const decoderInput = target.length > 0 ? [START, ...target.slice(0, -1)] : [];
  return {
    spans,
    input,
    target,
    decoderInput,
    encoderSees: seesAll(input.length),
    decoderSees: seesBefore(target.length),
  };
};

const isSentinel = (token: Token | undefined, index: number): boolean =>
  token?.kind === 'special' && token.text === sentinel(index).text;

/** The original text, from what the encoder reads and what the decoder writes. */
export const restore = (input: readonly Token[], target: readonly Token[]): Token[] => {
  let span = 0;
  let read = 0;
  return input.flatMap((token) => {
    if (!isSentinel(token, span)) return [token];
    span += 1;
    const start = read + 1;
    read = start;
    while (read < target.length && !isSentinel(target[read], span)) read += 1;
    return target.slice(start, read);
  });
};
