import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import flan from '../../content/data/flan-mixture.json';
import wordingsFile from '../../content/data/wordings.json';
import { reading, smallShare } from './mixture.ts';
import { LIMITS, settings } from './settings.ts';
import { TemplateDiversityView } from './TemplateDiversityView.tsx';

test('the tasks of the four mixtures are the 1,836 of Chung 2022', () => {
  const tasks = flan.mixtures.reduce((sum, mixture) => sum + mixture.tasks, 0);
  expect(tasks).toBe(1836);
});

test('the wordings are as many as FLAN has for SAMSum, turned round as often', () => {
  expect(wordingsFile.wordings).toHaveLength(flan.samsum.templates);
  const turned = wordingsFile.wordings.filter(({ reversed }) => reversed);
  expect(turned).toHaveLength(flan.samsum.turnedRound);
  expect(new Set(wordingsFile.wordings.map(({ prompt }) => prompt)).size).toBe(10);
});

const initial = settings.initial;

test('without a cap the small data set is half a percent of the mixture, with FLAN’s a half', () => {
  const share = (cap: number) => smallShare({ ...initial, cap });
  expect(share(1_000_000)).toBeCloseTo(5000 / 1_005_000, 12);
  expect(share(30_000)).toBeCloseTo(1 / 7, 12);
  expect(share(3000)).toBe(0.5);
  expect(share(100)).toBe(0.5);
  expect(initial.cap).toBe(flan.flan2021.cap);
});

test('between the sizes, a limit weighs the pairs of the small set up', () => {
  // 30,000 of a million are 3% of the large set; all of the small one count: 33 times as much.
  expect(reading({ ...initial, cap: 30_000 })).toContain('read about 33 times as often');
});

test('the state in a link is valid whatever the link says', () => {
  const keys = fc.constantFrom('large', 'small', 'cap', 'x');
  const values = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('7', '0', '1e5', '30k', 'most', 'toString', '2.5'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values), { maxLength: 5 }), (pairs) => {
      const { state } = settings.parse(new URLSearchParams(pairs));
      for (const key of ['cap', 'large', 'small'] as const) {
        expect(Number.isInteger(state[key])).toBe(true);
        expect(state[key]).toBeGreaterThanOrEqual(LIMITS[key].min);
        expect(state[key]).toBeLessThanOrEqual(LIMITS[key].max);
      }
      expect(reading(state)).not.toMatch(/NaN|undefined|Infinity/);
      expect(settings.parse(settings.serialise(state)).state).toEqual(state);
    }),
  );
});

test('the built page holds the finished figure', () => {
  const html = renderToString(<TemplateDiversityView id="fig" />);
  expect(html).toContain('size no longer matters');
  expect(html).toContain('second: 50%');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
