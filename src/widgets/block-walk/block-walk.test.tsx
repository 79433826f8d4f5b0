import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { model as small, sentences } from '../../content/data/tiny-block.json';
import { courseModels } from '../shared/course-models.ts';
import { decodeModels } from '../shared/model-table.ts';
import { settings, STEPS, type State } from './settings.ts';
import { BlockWalkView } from './BlockWalkView.tsx';
import { decimals, follow, reading, share } from './walk.ts';

const models = decodeModels(courseModels);
const codec = settings({ small, models });
const walk = (change: Partial<State>) => follow(small, { ...codec.initial, ...change });

describe('what the lesson says of the trained block', () => {
  test('head 1 looks for the one who likes, head 2 at the verb, in every long sentence', () => {
    const long = sentences.filter((sentence) => sentence.includes('near'));
    expect(long).toHaveLength(12);
    for (const sentence of long) {
      const words = sentence.split(' ').slice(0, 5);
      const weights = (head: number) => walk({ words, head, at: 4 }).head.weights[3] ?? [];
      expect(weights(1)[0]).toBeGreaterThan(0.7);
      expect(weights(2)[3]).toBeGreaterThan(0.85);
    }
  });

  test('the word after the verb is right in all 18, and the mask is what makes it so', () => {
    for (const sentence of sentences) {
      const words = sentence.split(' ').slice(0, -1);
      const at = words.length - 1;
      expect(walk({ words, at }).next[0]).toMatchObject({ word: words[at] });
      expect(walk({ words, at }).next[0]?.probability).toBeGreaterThan(0.99);
    }
    const words = ['dogs', 'near', 'cats', 'fear', 'storms'];
    expect(walk({ words, at: 4, mask: 'off' }).next[0]?.word).not.toBe('storms');
  });
});

test.each([
  [{ step: 'scores' }, 'the query of “like” fits the key of “cats” best, with a score of 2.04.'],
  [{}, 'gives most of its weight, 80%, to “cats”. The mask hides the token behind it.'],
  [{ at: 1 }, 'gives most of its weight, 100%, to itself. The mask hides 4 tokens behind it.'],
  [{ step: 'mix' }, 'is the value of “cats” for 80%, and the rest in small shares.'],
  [{ step: 'next' }, 'After “cats near dogs like” the block gives “milk” a probability of >99%.'],
] as const)('%j reads: %s', (change, text) => {
  const state = { ...codec.initial, ...change };
  expect(reading(follow(small, state), state)).toContain(text);
});

test('numbers have a real minus, and shares are never quite nothing or all', () => {
  expect([decimals(-0.394), decimals(-0.001), decimals(1.2)]).toEqual(['−0.39', '0.00', '1.20']);
  expect([share(0), share(0.001), share(0.0449), share(0.999), share(1)]).toEqual([
    ...['0%', '<1%', '4%', '>99%', '100%'],
  ]);
});

describe('the state', () => {
  const anyLink = fc.dictionary(
    fc.oneof(fc.constantFrom('words', 'at', 'head', 'mask', 'step', 'model'), fc.string()),
    fc.oneof(
      fc.string(),
      fc.integer({ min: 0, max: 8 }).map(String),
      fc.array(fc.constantFrom(...small.vocabulary), { maxLength: 7 }).map((list) => list.join()),
      fc.constantFrom('off', ...STEPS, 'llama-2-7b'),
    ),
  );

  test('is valid after any link, survives its own, and is read without nonsense', () => {
    fc.assert(
      fc.property(anyLink, (entries) => {
        const { state } = codec.parse(new URLSearchParams(entries));
        expect(state.words.length >= state.at && state.at >= 1).toBe(true);
        expect(codec.parse(codec.serialise(state))).toEqual({ state, ignored: [] });
        expect(reading(follow(small, state), state)).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });

  test('says what a link asked for in vain', () => {
    const { ignored } = codec.parse(new URLSearchParams({ words: 'cats,sing' }));
    expect(ignored).toEqual(['the small model has no word “sing”']);
    const short = codec.parse(new URLSearchParams({ words: 'dogs,like', at: '4' }));
    expect(short.state.at).toBe(2);
    expect(short.ignored.join()).toContain('“at” was left as it is');
  });
});

test('the page holds the walk from “like”, with the shapes of GPT-2', () => {
  const html = render(<BlockWalkView id="fig-block" models={models} />);
  for (const text of ['80%', '5 × 64', '768 × 768', '50,257 × 768', 'masked']) {
    expect(html).toContain(text);
  }
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
