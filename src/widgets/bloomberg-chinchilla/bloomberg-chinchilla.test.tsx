import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { optimalModel } from '../../models/scaling-laws.ts';
import { againstBand, chinchillaBand, purchases, reading } from './comparison.ts';
import type { ModelRows } from './plotted-model.ts';
import { APPROACHES, BUDGET_LIMITS, RUN_BUDGET, settings } from './settings.ts';
import { BloombergChinchillaView } from './BloombergChinchillaView.tsx';

const models: ModelRows = [
  ['bloomberggpt', 'BloombergGPT', 50_558_868_480, 569e9, 'Wu 2023, Table 4'],
  ['gopher-280b', 'Gopher 280B', 280e9, 300e9, 'Hoffmann 2022, Table 1'],
];
const bloomberg = { parameters: 50_558_868_480, tokens: 569e9 };

describe('the reading', () => {
  test('puts the run a little above the band in parameters and a little below it in tokens', () => {
    const text = reading(RUN_BUDGET, purchases(RUN_BUDGET, APPROACHES), bloomberg);
    expect(text).toContain('50.6B lie a little above that band, at 1.3 times its upper edge');
    expect(text).toContain('569B tokens a little below that band, at 0.77 times its lower edge');
  });

  test('finds the chosen size inside the band at the planned budget', () => {
    const bought = purchases(3.5e23, APPROACHES);
    const band = chinchillaBand(bought, 'parameters');
    expect(band && againstBand(bloomberg.parameters, band)).toBe('inside that band');
    expect(band?.low).toBe(optimalModel(3.5e23, 'chinchilla-3').parameters);
  });
});

describe('the state in a link', () => {
  test('survives the way through an address', () => {
    fc.assert(
      fc.property(
        fc.double({ min: BUDGET_LIMITS.min, max: BUDGET_LIMITS.max, noNaN: true }),
        fc.subarray([...APPROACHES]),
        fc.subarray(['gopher-280b']),
        (budget, lines, shown) => {
          const { state, ignored } = settings.parse(
            settings.serialise({ budget, lines, models: shown }),
          );
          expect(ignored).toEqual([]);
          expect(Math.abs(state.budget / budget - 1)).toBeLessThan(1e-3);
          expect(state.lines).toEqual(lines);
          expect(state.models).toEqual(shown);
        },
      ),
    );
  });

  test('is valid whatever the link says, and names what it ignored', () => {
    const keys = fc.constantFrom('budget', 'lines', 'models', 'v', '');
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double().map(String),
      fc.constantFrom('1e400', 'none', 'kaplan,kaplan,x', '-0', 'NaN'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { maxLength: 6 }), (pairs) => {
        const { state, ignored } = settings.parse(new URLSearchParams(pairs));
        expect(state.budget).toBeGreaterThanOrEqual(BUDGET_LIMITS.min);
        expect(state.budget).toBeLessThanOrEqual(BUDGET_LIMITS.max);
        expect(APPROACHES).toEqual(expect.arrayContaining([...state.lines]));
        expect(ignored.every((sentence) => sentence.length > 0)).toBe(true);
      }),
    );
  });
});

test('the built page holds the finished figure, with controls asleep', () => {
  const html = renderToString(<BloombergChinchillaView id="fig" models={models} />);
  expect(html).toContain('With 1.73\u00A0×\u00A010²³\u00A0FLOPs Chinchilla buys');
  expect(html).toContain('Gopher 280B');
  expect(html).toMatch(/<fieldset class="widget-controls" disabled/);
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
