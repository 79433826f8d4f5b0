import type { Random } from '../seeded-random.ts';
import type { Batch } from './network.ts';
import { BEGINNING } from './vocabulary.ts';

/** Windows of a text at random places: each token is to be told from those before it. */
export const drawBatch = (
  texts: readonly ArrayLike<number>[],
  sequences: number,
  context: number,
  random: Random,
  choose: () => number = () => 0,
): Batch => {
  const tokens = new Int32Array(sequences * context);
  const targets = new Int32Array(sequences * context);
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    const text = texts[choose()] ?? [];
    const first = Math.floor(random() * (text.length - context));
    for (let place = 0; place < context; place += 1) {
      tokens[sequence * context + place] = text[first + place] ?? 0;
      targets[sequence * context + place] = text[first + place + 1] ?? 0;
    }
  }
  return { sequences, tokens, targets };
};

/**
 * A whole text in windows one after another, each token asked for once; the first one follows a line
 * break.
 */
export function* coverWith(
  text: ArrayLike<number>,
  sequences: number,
  context: number,
): Generator<Batch> {
  const size = sequences * context;
  for (let first = 0; first < text.length; first += size) {
    const length = Math.min(size, text.length - first);
    yield {
      sequences: Math.ceil(length / context),
      tokens: Int32Array.from({ length: size }, (_, i) =>
        i < length ? (text[first + i - 1] ?? BEGINNING) : BEGINNING,
      ),
      targets: Int32Array.from({ length: size }, (_, i) =>
        i < length ? (text[first + i] ?? -1) : -1,
      ),
    };
  }
}
