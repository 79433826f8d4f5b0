import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import finpile from '../../content/data/finpile.json';
import { groupSources, mix, reading, yearTable } from './corpus.ts';
import { settings } from './settings.ts';
import { CorpusMixView } from './CorpusMixView.tsx';

const groups = groupSources(finpile.sources);

describe('the mix', () => {
  test('gives the printed shares of Wu 2023, Table 1', () => {
    const { finpile: share, total, shares } = mix(groups, 'tokens', []);
    expect(share * 100).toBeCloseTo(51.27, 1);
    expect(total / 1e9).toBeCloseTo(708.9, 0);
    expect(shares.find(({ group }) => group.id === 'web')?.share).toBeCloseTo(0.4201, 3);
    expect(shares.find(({ group }) => group.id === 'pile')?.share).toBeCloseTo(0.259, 3);
  });

  test('shares of what remains add up to one, whatever is left out', () => {
    fc.assert(
      fc.property(
        fc.subarray(
          groups.map(({ id }) => id),
          { maxLength: groups.length - 1 },
        ),
        (off) => {
          const { shares } = mix(groups, 'documents', off);
          expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  test('years add up to what FinPile holds', () => {
    const all = yearTable(finpile.byYear).rows.flatMap(({ values }) => values);
    expect(all.reduce((a, b) => a + b, 0) / 1e9).toBeCloseTo(363.5, 0);
  });

  test('the reading for years names the year that reaches half', () => {
    const state = { ...settings.initial, view: 'year' as const };
    expect(reading(state, mix(groups, 'tokens', []), yearTable(finpile.byYear))).toContain('2017');
  });
});

test('the state in a link is valid whatever the link says', () => {
  const keys = fc.constantFrom('view', 'unit', 'off', 'x');
  const values = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constant(groups.map(({ id }) => id).join(',')),
    fc.constantFrom('year', 'tokens', 'web,web', ''),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values), { maxLength: 5 }), (pairs) => {
      const { state } = settings.parse(new URLSearchParams(pairs));
      expect(state.off.length).toBeLessThan(groups.length);
      expect(mix(groups, state.unit, state.off).total).toBeGreaterThan(0);
      expect(settings.parse(settings.serialise(state)).state).toEqual(state);
    }),
  );
});

test('the built page holds the finished figure', () => {
  const html = renderToString(<CorpusMixView id="fig" />);
  expect(html).toContain('FinPile is 51.3%');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
