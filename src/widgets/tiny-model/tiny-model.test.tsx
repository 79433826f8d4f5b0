import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { modelFrom } from '../shared/tiny-model/open-model.ts';
import { analyse, continued } from './engine.ts';
import { perplexity, reading } from './reading.ts';
import { LONGEST, settings } from './settings.ts';
import { TinyModelView } from './TinyModelView.tsx';

const model = modelFrom(readFileSync('src/content/data/tiny-model/weights.txt', 'utf8'));
const of = (text: string, temperature = 1) => analyse(model, { text, temperature });
const facts = {
  ...{ parameters: 190_912, layers: 3, width: 64, heads: 4, vocabulary: 608, context: 64 },
  characters: 2_450_849,
};

test('it has learned the language of its books: words in order surprise it less', () => {
  const ordered = of('We sat by the fire, and nobody said a word.');
  const shuffled = of('word a said nobody and, fire the by sat We.');
  expect(perplexity(ordered)).toBeLessThan(perplexity(shuffled) / 2);
});

test('after “of” it expects an article, and is seldom sure', () => {
  const { next, rest } = of('He was on the other side of');
  expect(next[0]?.[0]).toBe(' the');
  expect(next.reduce((sum, [, share]) => sum + share, rest)).toBeCloseTo(1, 3);
});

test('one seed writes one text, longer by one piece each time', () => {
  let state = settings.initial;
  for (let i = 0; i < 5; i += 1) {
    const text = continued(model, state);
    expect(text).toBe(continued(model, state));
    expect(text.startsWith(state.text)).toBe(true);
    expect(text.length).toBeGreaterThan(state.text.length);
    state = { ...state, text };
  }
});

test('any text has a reading without gaps', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: LONGEST }), (text) => {
      expect(reading(of(text))).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 20 },
  );
  expect(reading(of(''))).toContain('Nothing has been read yet');
});

test('the built page holds the finished figure', () => {
  const html = render(<TinyModelView id="fig" example={of(settings.initial.text)} facts={facts} />);
  expect(html).toContain('next-bars');
  expect(html).toContain('190,912');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
