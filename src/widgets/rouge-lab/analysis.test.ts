import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, type Analysis } from './analysis.ts';
import { MOST_DRAWN } from './drawing.ts';
import type { Request } from './request.ts';
import { MEASURES } from './measures.ts';

const request = (change: Partial<Request>): Request => ({
  references: ['It is cold outside.'],
  candidate: 'It is very cold outside.',
  useStemmer: false,
  measure: 'rouge1',
  against: undefined,
  ...change,
});

function analysed(change: Partial<Request>): Analysis {
  const outcome = analyse(request(change));
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.result;
}

interface ReferenceCase {
  references: string[];
  candidate: string;
  options: { useStemmer: boolean };
  expected: Partial<Record<string, { precision: number; recall: number; fmeasure: number }>>;
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../../tests/reference/rouge.json', import.meta.url), 'utf8'),
) as { cases: ReferenceCase[] };

test('the table shows what the reference implementation reports', () => {
  // The model is tested with all cases; these are about its use here.
  for (const { references, candidate, options, expected } of cases.filter((_, i) => i % 6 === 0)) {
    const { counts, best } = analysed({ references, candidate, ...options });
    for (const name of MEASURES) {
      const score = expected[name];
      if (!score) continue;
      const shown = counts[best[name]]?.[name];
      expect(shown?.precision).toBeCloseTo(score.precision, 9);
      expect(shown?.recall).toBeCloseTo(score.recall, 9);
      expect(shown?.fmeasure).toBeCloseTo(score.fmeasure, 9);
    }
  }
});

describe('the drawing', () => {
  const words = fc.constantFrom('cold', 'Cold', 'is', 'it', 'killed', 'kill', '추워', 'é', '9');
  const gap = fc.constantFrom(' ', ', ', '\n', '🚗 ', ' <b>');
  const text = fc
    .array(fc.tuple(words, gap), { maxLength: 30 })
    .map((pairs) => pairs.flat().join(''));
  const requests = fc.record({
    references: fc.array(text, { minLength: 1, maxLength: 3 }),
    candidate: text,
    useStemmer: fc.boolean(),
    measure: fc.constantFrom(...MEASURES),
    against: fc.constantFrom(undefined, 0, 4),
  });

  test('shows as many matches as are counted, between units that exist', () => {
    fc.assert(
      fc.property(requests, (wanted) => {
        const { counts, shown, drawing } = analysed(wanted);
        const { reference, candidate, matches } = drawing;
        expect(matches).toHaveLength(counts[shown]?.[wanted.measure].hits ?? -1);
        const units = (side: typeof reference) => side.pieces.filter(({ kind }) => kind !== 'out');
        matches.forEach((match, position) => {
          const at = units(reference)[match.reference];
          expect(at).toMatchObject({ kind: 'match', matches: [position] });
          for (const index of match.candidates) {
            expect(units(candidate)[index]).toMatchObject({ kind: 'match' });
          }
        });
      }),
    );
  });

  test('of words keeps every character of the raw text', () => {
    fc.assert(
      fc.property(requests, (wanted) => {
        const { drawing, shown } = analysed({ ...wanted, measure: 'rouge1' });
        const raw = (pieces: typeof drawing.reference.pieces) =>
          pieces.map((piece) => piece.text).join('');
        expect(raw(drawing.reference.pieces)).toBe(wanted.references[shown]);
        expect(raw(drawing.candidate.pieces)).toBe(wanted.candidate);
      }),
    );
  });

  test('shows repeated words beyond the other text’s count as left over', () => {
    const { drawing } = analysed({ candidate: 'cold cold cold cold' });
    const kinds = drawing.candidate.pieces.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'out')).toEqual(['match', 'left', 'left', 'left']);
  });

  test('says which words became equal by stemming', () => {
    const texts = { references: ['police killed the gunman'], candidate: 'police kill the gunman' };
    expect(analysed(texts).drawing.matches).toHaveLength(3);
    const { matches, reference } = analysed({ ...texts, useStemmer: true }).drawing;
    expect(matches.map(({ byStemming }) => byStemming)).toEqual([false, true, false, false]);
    expect(reference.pieces.find(({ text }) => text === 'killed')).toMatchObject({ stem: 'kill' });
  });

  test('stops after a number of words and says how many it leaves out; the counts do not', () => {
    const long = 'cold '.repeat(MOST_DRAWN + 50);
    const { counts, drawing } = analysed({ references: [long], candidate: long });
    expect(counts[0]?.rouge1.hits).toBe(MOST_DRAWN + 50);
    expect(drawing.matches).toHaveLength(MOST_DRAWN);
    expect(drawing.reference.hidden).toBe(50);
  });

  test('cuts words that are too long to show', () => {
    const { drawing } = analysed({ candidate: 'x'.repeat(100_000) });
    expect(drawing.candidate.pieces[0]?.text.length).toBeLessThan(40);
  });
});

test('of several references the wanted one is drawn, or the best', () => {
  const references = ['Nothing in common', 'It is cold outside.'];
  expect(analysed({ references }).shown).toBe(1);
  expect(analysed({ references, against: 0 }).shown).toBe(0);
  expect(analysed({ references, against: 4 }).shown).toBe(1);
});

test('letters that the tokenizer throws away are listed, punctuation is not', () => {
  const { thrown } = analysed({
    references: ['Café, Zoë and 민지와 준호는!'],
    candidate: 'Café? …',
  });
  expect(thrown.reference).toBe('é, ë, 민지와, 준호는');
  expect(thrown.candidate).toBe('é');
  expect(analysed({}).thrown).toEqual({ reference: '', candidate: '' });
});

test('texts that would take minutes get a message instead', () => {
  const words = 'a '.repeat(50_000);
  const lines = 'a\n'.repeat(3000);
  expect(analyse(request({ references: [words], candidate: words }))).toMatchObject({ ok: false });
  expect(analyse(request({ references: [lines], candidate: lines }))).toMatchObject({ ok: false });
});

test('empty texts score 0', () => {
  const { counts, drawing } = analysed({ references: [''], candidate: '' });
  expect(counts[0]?.rougeLsum).toMatchObject({ precision: 0, recall: 0, fmeasure: 0 });
  expect(drawing.matches).toEqual([]);
});
