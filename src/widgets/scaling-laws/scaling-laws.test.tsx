import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Chart } from './Chart.tsx';
import { morePercent, placeOf, reading, spend, type ModelRow } from './spending.ts';
import { LIMITS, SERVED, settings, type State } from './settings.ts';
import { ScalingLawsView } from './ScalingLawsView.tsx';

const INITIAL = settings.initial;
const models: ModelRow[] = [
  ['gopher-280b', 'Gopher 280B', 280e9, 300e9, 'Hoffmann 2022, Table 1'],
  ['llama-3-8b', 'Llama 3 8B', 8e9, 15e12, 'Llama 3 model card'],
];

describe('the reading', () => {
  test('four times as large costs one per cent of loss', () => {
    expect(reading(INITIAL)).toBe(
      'For 5.76\u00A0×\u00A010²³\u00A0FLOPs the lowest loss by the formula is 1.974: 72.2B parameters on 1.33T tokens, 18.4 for each. Yours is 4 times as large, 289B parameters on 332B tokens, 1.1 for each: loss 1.994, 1.0% more.',
    );
  });

  test('serving moves the lowest point to a smaller model', () => {
    expect(reading({ ...INITIAL, served: 1e13 })).toContain('15.8B parameters on 2.75T tokens');
    expect(reading({ ...INITIAL, served: 1e14 })).toContain('use up the budget by serving alone');
  });

  test('a percentage is of the losses as shown', () => {
    expect(morePercent(2.0004, 1.9996)).toBe('0.0% more');
    expect(morePercent(1.99422, 1.97444)).toBe('1.0% more');
  });
});

test('a real model stands at its own size and compute', () => {
  for (const row of models) {
    const place = placeOf(row);
    const { parameters, chosen } = spend({ ...INITIAL, ...place });
    expect(parameters / row[2]).toBeCloseTo(1, 2);
    expect((chosen?.tokens ?? 0) / row[3]).toBeCloseTo(1, 2);
  }
});

test('is drawn without nonsense in every state', () => {
  const states = fc.record<State>({
    budget: fc.double({ min: 19, max: 28, noNaN: true }).map((exponent) => 10 ** exponent),
    factor: fc.double({ min: LIMITS.factor.min, max: LIMITS.factor.max, noNaN: true }),
    served: fc.constantFrom(...SERVED),
  });
  fc.assert(
    fc.property(states, (state) => {
      const html = render(
        <Chart
          {...{ state, models, guess: 2.1, live: true }}
          asking={false}
          onFactor={() => undefined}
        />,
      );
      expect(html + reading(state)).not.toMatch(/NaN|undefined|Infinity/);
    }),
  );
});

test('the built page holds the finished figure', () => {
  const html = render(<ScalingLawsView id="fig" models={models} />);
  expect(html).toContain('Gopher 280B');
  expect(html).toContain('Approach 3, refit');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
