import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BYTES,
  type BytePairModel,
  countWords,
  decode,
  encode,
  fertility,
  type Merge,
  splitWords,
  tokenBytes,
  train,
  trainSteps,
} from './byte-pair-encoding.ts';
import { bytesToText, textToBytes } from './wtf-8.ts';

/** Everything again from the start at each step: slow, and plainly right. */
function naive(text: string, merges: number): { steps: Merge[]; tokens: number[] } {
  let words = splitWords(text).map((word) => [...textToBytes(word)]);
  const steps: Merge[] = [];
  while (steps.length < merges) {
    const counts = new Map<string, number>();
    for (const word of words) {
      for (let i = 1; i < word.length; i++) {
        const pair = `${word[i - 1] ?? 0} ${word[i] ?? 0}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
    const numbers = (pair: string) => pair.split(' ').map(Number) as [number, number];
    const [best] = [...counts].sort(([a, m], [b, n]) => {
      const [a0, a1] = numbers(a);
      const [b0, b1] = numbers(b);
      return n - m || a0 - b0 || a1 - b1;
    });
    if (!best || best[1] < 2) break;
    const merge = numbers(best[0]);
    const made = BYTES + steps.length;
    words = words.map((word) => {
      const merged: number[] = [];
      for (let i = 0; i < word.length; i++) {
        if (word[i] === merge[0] && word[i + 1] === merge[1]) {
          merged.push(made);
          i++;
        } else merged.push(word[i] ?? 0);
      }
      return merged;
    });
    steps.push(merge);
  }
  return { steps, tokens: words.flat() };
}

const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1', '.'), maxLength: 6 }));
const corpora = words.map((list) => list.join(' '));
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);
const model: BytePairModel = train('the cat sat on the mat, the cat sat in the hat 😀 😀 é é', 40);

describe('training', () => {
  test('equals the naive implementation, and cuts its own text as training left it', () => {
    fc.assert(
      fc.property(corpora, fc.nat(30), (text, merges) => {
        const expected = naive(text, merges);
        const learned = train(text, merges);
        expect(learned.merges).toEqual(expected.steps);
        expect(encode(text, learned)).toEqual(expected.tokens);
      }),
      { numRuns: 400 },
    );
  });

  test('merges the most frequent pair first, and says how often it stood', () => {
    // Sennrich et al. (2016, Fig. 1): es (9 times), then est; here without their end-of-word sign.
    const text = ['low '.repeat(5), 'lower '.repeat(2), 'newest '.repeat(6), 'widest '.repeat(3)];
    const steps = trainSteps(text.join('').trim());
    const made: string[] = [];
    const learned: Merge[] = [];
    for (let i = 0; i < 2; i++) {
      const step = steps.next().value;
      if (!step) break;
      learned.push(step.merge);
      made.push(`${decode([BYTES + i], { merges: learned })} ${step.count}`);
    }
    expect(made).toEqual(['es 9', 'est 9']);
  });

  test('stops where no pair occurs twice', () => {
    expect(train('abc', 10).merges).toEqual([]);
    expect(train('', 10).merges).toEqual([]);
    expect(train('aa aa', 0).merges).toEqual([]);
  });

  test('gives the start of a longer training', () => {
    fc.assert(
      fc.property(corpora, fc.nat(20), (text, merges) => {
        expect(train(text, merges).merges).toEqual(train(text, 30).merges.slice(0, merges));
      }),
    );
  });
});

describe('encoding', () => {
  test('loses nothing of any string, lone surrogates included', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(decode(encode(text, model), model)).toBe(text);
        expect(splitWords(text).join('')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('never has more tokens than bytes, nor fewer than words of the split', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { length } = encode(text, model);
        expect(length).toBeLessThanOrEqual(textToBytes(text).length);
        expect(length).toBeGreaterThanOrEqual(splitWords(text).length);
      }),
    );
  });

  test('cuts a frequent word less than a new one', () => {
    expect(encode('the cat', model)).toHaveLength(2);
    expect(encode('estoppel', model).length).toBeGreaterThan(5);
  });

  test('names a token that the model does not have', () => {
    expect(() => tokenBytes(BYTES + model.merges.length, model)).toThrow(/no token/);
    expect(() => tokenBytes(-1, model)).toThrow(RangeError);
    expect(() => tokenBytes(1.5, model)).toThrow(RangeError);
  });
});

describe('bytes', () => {
  test('are UTF-8 wherever UTF-8 can say it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (!text.isWellFormed()) return;
        expect([...textToBytes(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
  });

  test('that are no text become one sign each', () => {
    expect(bytesToText([0x41, 0x80, 0x42])).toBe('A\uFFFDB');
    expect(bytesToText([0xe2, 0x80])).toBe('\uFFFD\uFFFD');
    expect(bytesToText([0xc0, 0x80])).toBe('\uFFFD\uFFFD');
    expect(bytesToText([0xf5, 0x80, 0x80, 0x80])).toBe('\uFFFD'.repeat(4));
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(bytesToText(bytes).isWellFormed() || bytes.includes(0xed)).toBe(true);
      }),
    );
  });
});

test('fertility is tokens per word, and 0 where there are no words', () => {
  // GPT-2’s vocabulary cuts this sentence into 16 (gpt-tokenizer 4.0.0).
  const text = 'The cat sat on the mat and looked out of the window at the rain.';
  expect(countWords(text)).toBe(15);
  expect(fertility(16, text)).toBeCloseTo(1.07, 2);
  expect(fertility(0, ' \n')).toBe(0);
});

test('learning that was stopped goes on where it was', () => {
  const text = 'the cat sat on the mat; the bat ate the rat that sat on the hat. '.repeat(3);
  const all = [...trainSteps(text)];
  expect(all.length).toBeGreaterThan(20);
  for (const stop of [0, 1, 7, all.length]) {
    expect([...trainSteps(text, all.slice(0, stop))]).toEqual(all.slice(stop));
  }
});
