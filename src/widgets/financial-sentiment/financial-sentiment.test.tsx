import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import headlineData from '../../content/data/headlines.json';
import lexicon from '../../content/data/sentiment-words.json';
import { correct, SENTIMENTS } from '../../models/lexicon-sentiment.ts';
import { compare, headlines, reading } from './headlines.ts';
import { settings, neighbour } from './settings.ts';
import { FinancialSentimentView } from './FinancialSentimentView.tsx';

const ids = headlines.map(({ id }) => id);
const labelled = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...SENTIMENTS), {
  noNullPrototype: true,
});

describe('the data', () => {
  test('has each word once, lower-case, on one side only', () => {
    const words = [...lexicon.positive, ...lexicon.negative];
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((word) => word === word.toLowerCase())).toBe(true);
  });

  test('misleads the list by the words that the headlines say mislead', () => {
    for (const { id, text, misleading } of headlineData.headlines) {
      const hits = headlines.find((one) => one.id === id)?.list.hits ?? [];
      const found = hits.map(({ start, end }) => text.slice(start, end).toLowerCase());
      expect(found, id).toEqual(expect.arrayContaining(misleading));
    }
  });

  test('lets the list fail where an investor would not', () => {
    const narrows = headlines.find(({ id }) => id === 'loss-narrows');
    expect(narrows?.list.label).toBe('negative');
    expect(narrows?.gold).toBe('positive');
    expect(correct(compare({}, true).list)).toBeLessThan(headlines.length / 3);
  });
});

describe('the state in a link', () => {
  test('survives the way through an address', () => {
    fc.assert(
      fc.property(labelled, fc.constantFrom(...ids), fc.boolean(), (labels, at, all) => {
        const address = settings.serialise({ labels, at, all }).toString();
        const { state, ignored } = settings.parse(new URLSearchParams(address));
        expect(ignored).toEqual([]);
        expect(state).toEqual({ labels, at, all });
        expect(address.length).toBeLessThan(3000);
      }),
    );
  });

  test('is valid whatever the link says, and names what it ignored', () => {
    const keys = fc.constantFrom('at', 'list', 'x', ...SENTIMENTS);
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('loss-narrows', 'loss-narrows,debt-falls,nothing', '__proto__', 'all'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { maxLength: 8 }), (pairs) => {
        const { state, ignored } = settings.parse(new URLSearchParams(pairs));
        expect(ids).toContain(state.at);
        for (const [id, label] of Object.entries(state.labels)) {
          expect(ids).toContain(id);
          expect(SENTIMENTS).toContain(label);
        }
        expect(reading(compare(state.labels, state.all))).not.toMatch(/NaN|undefined|Infinity/);
        if (pairs.some(([key]) => key === 'x')) expect(ignored.length).toBeGreaterThan(0);
      }),
    );
  });

  test('walks through all headlines and back', () => {
    const { at } = settings.initial;
    const round = ids.reduce((place) => neighbour(place, 1), at);
    expect(round).toBe(at);
    expect(neighbour(neighbour(at, -1), 1)).toBe(at);
  });
});

test('nothing is labelled before the reader does it', () => {
  expect(settings.initial.labels).toEqual({});
  expect(reading(compare({}, false))).toContain('No headline is labelled yet');
});

test('the built page holds a headline with its answer, and the list judged on all', () => {
  const html = renderToString(<FinancialSentimentView id="fig" />);
  expect(html).toContain('Operating <span class="listed good">profit');
  expect(html).toContain('Reads like a plain report');
  expect(html).toContain('On all 25 headlines the word list agrees with the investor’s label on 4');
  expect(html).toMatch(/<fieldset class="widget-controls" disabled/);
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
