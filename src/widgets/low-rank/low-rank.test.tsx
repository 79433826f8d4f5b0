import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { frobeniusError, frobeniusNorm } from '../../models/low-rank.ts';
import { analyse, approximate, factorCount, reading } from './approximation.ts';
import { PICTURES, SIDE } from './pictures.ts';
import { settings, RANK_LIMITS } from './settings.ts';
import { LowRankView } from './LowRankView.tsx';

describe('the pictures', () => {
  test.each([
    ['stripes', 1],
    ['checkerboard', 2],
    ['letter', 9],
  ] as const)('%s has rank %s', (name, rank) => {
    expect(analyse(name).rank).toBe(rank);
  });

  test('a soft ball is nearly of low rank, random dots are not', () => {
    expect(analyse('ball').errors[2]).toBeLessThan(0.01);
    expect(analyse('dots').errors[12]).toBeGreaterThan(0.25);
  });

  test('are cells with ink from 0 to 1, the same every time', () => {
    for (const name of PICTURES) {
      const { original } = analyse(name);
      expect(original.flat()).toHaveLength(SIDE ** 2);
      expect(original.flat().every((ink) => ink >= 0 && ink <= 1)).toBe(true);
      expect(analyse(name).original).toEqual(original);
    }
  });
});

describe('an approximation', () => {
  test('has the error that the curve shows', () => {
    for (const name of PICTURES) {
      const { original, parts, errors } = analyse(name);
      for (const r of [1, 4, 12, SIDE]) {
        const error = frobeniusError(original, approximate(parts, r).product);
        expect(error / frobeniusNorm(original)).toBeCloseTo(errors[r] ?? NaN, 10);
      }
    }
  });

  test('is the product of the factors that are drawn', () => {
    const { a, b, product } = approximate(analyse('letter').parts, 3);
    expect([b.length, b[0]?.length, a.length, a[0]?.length]).toEqual([SIDE, 3, 3, SIDE]);
    const entry = [0, 1, 2].reduce((sum, i) => sum + (b[12]?.[i] ?? 0) * (a[i]?.[11] ?? 0), 0);
    expect(entry).toBeCloseTo(product[12]?.[11] ?? NaN, 12);
  });

  test('is read out with its cost', () => {
    expect(factorCount(4)).toBe(192);
    expect(reading(analyse('letter'), 4)).toContain('192 numbers in place of 576, 33.3%');
    expect(reading(analyse('checkerboard'), 2)).toContain('exact: Checkerboard has rank 2');
    expect(reading(analyse('dots'), 12)).toContain('save nothing');
  });
});

describe('the state', () => {
  const anyLink = fc.dictionary(
    fc.oneof(fc.constantFrom('picture', 'r'), fc.string()),
    fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom(...PICTURES)),
  );

  test('is valid after any link and survives its own', () => {
    fc.assert(
      fc.property(anyLink, (entries) => {
        const { state } = settings.parse(new URLSearchParams(entries));
        expect(PICTURES).toContain(state.picture);
        expect(state.r >= RANK_LIMITS.min && state.r <= RANK_LIMITS.max).toBe(true);
        expect(settings.parse(settings.serialise(state))).toEqual({ state, ignored: [] });
      }),
    );
  });
});

test('the page holds the finished letter at rank 4', () => {
  const html = render(<LowRankView id="fig-low-rank" />);
  for (const text of ['192 numbers', 'off by 27.2%', 'exact at rank 9', 'class="minus"']) {
    expect(html).toContain(text);
  }
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
