import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { trainSteps, type TrainingStep } from '../../models/byte-pair-encoding.ts';
import { cutText, pieceRate, reading } from './cut.ts';
import { settings, EXAMPLES, FIELDS, LONGEST_TEXT, MERGE_LIMITS, shorten } from './settings.ts';
import { DomainTokenizerView } from './DomainTokenizerView.tsx';
import { workedExample } from './worked-example.ts';

const corpus = (name: string) =>
  readFileSync(new URL(`../../content/data/corpora/${name}.txt`, import.meta.url), 'utf8');
const example = workedExample({ general: corpus('general'), legal: corpus('legal') });

describe('the state in a link', () => {
  test('survives the way through an address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: MERGE_LIMITS.min, max: MERGE_LIMITS.max }),
        fc.subarray([...FIELDS], { minLength: 1 }),
        (text, merges, fields) => {
          const address = settings.serialise({ text, merges, fields }).toString();
          const { state, ignored } = settings.parse(new URLSearchParams(address));
          expect(ignored).toEqual([]);
          expect(state).toEqual({ text: text.toWellFormed(), merges, fields });
        },
      ),
    );
  });

  test('is valid whatever the link says, and names what it ignored', () => {
    const keys = fc.constantFrom('text', 'merges', 'fields', 'x');
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double().map(String),
      fc.constantFrom('legal,legal,tax', '-1', 'NaN', '1e99', '', '😀'.repeat(400)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { maxLength: 6 }), (pairs) => {
        const { state, ignored } = settings.parse(new URLSearchParams(pairs));
        expect(state.text.length).toBeLessThanOrEqual(LONGEST_TEXT);
        expect(Number.isInteger(state.merges)).toBe(true);
        expect(state.merges).toBeGreaterThanOrEqual(MERGE_LIMITS.min);
        expect(state.merges).toBeLessThanOrEqual(MERGE_LIMITS.max);
        expect(state.fields.length).toBeGreaterThan(0);
        if (pairs.some(([key]) => key === 'x')) expect(ignored.length).toBeGreaterThan(0);
      }),
    );
  });

  test('fits into an address even with the longest sentence', () => {
    for (const letter of ['漢', '😀', '<', '\u202e']) {
      const text = shorten(letter.repeat(100_000));
      expect(text.isWellFormed()).toBe(true);
      expect(settings.serialise({ ...settings.initial, text }).toString().length).toBeLessThan(
        3900,
      );
    }
  });
});

describe('cutting', () => {
  const steps: TrainingStep[] = [...trainSteps('the cat sat on the mat; the hat')];

  test('shows spaces as signs and bytes that are no character as numbers', () => {
    expect(cutText('general', ' é\n', [], 0).pieces).toEqual(['␣', '‹C3›', '‹A9›', '⏎']);
  });

  test('says the words of a text once, not in each row', () => {
    expect(pieceRate(18, 'The cat sat.')).toBe('18 pieces for 3 words, 6.00 a word');
    expect(pieceRate(18, 'The cat sat.', true)).toBe('18 pieces, 6.00 a word');
  });

  test('survives every sentence and never says NaN', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, merges) => {
        const cut = cutText('legal', text, steps, merges);
        expect(pieceRate(cut.pieces.length, text)).not.toMatch(/NaN|Infinity|undefined/);
        expect(reading([cut, { ...cut, field: 'general' }], text, merges)).not.toMatch(
          /NaN|Infinity|undefined/,
        );
      }),
    );
  });

  test('costs everyday text more with a legal vocabulary, and legal text less', () => {
    const [general, legal] = example.cuts;
    expect(example.everyday.legal).toBeGreaterThan(example.everyday.general);
    expect(legal?.pieces.length).toBeLessThan(general?.pieces.length ?? 0);
    expect(legal?.pieces).toContain('␣consideration');
    expect(general?.pieces).not.toContain('␣consideration');
  });
});

test('every example fits, and the built page holds the finished comparison', () => {
  for (const text of Object.values(EXAMPLES)) expect(shorten(text)).toBe(text);
  const html = renderToString(<DomainTokenizerView id="fig" example={example} />);
  expect(html).toContain('␣judicata');
  expect(html).toContain('With 1,000 merges, the legal vocabulary makes');
  expect(html).toContain('Merge 1,000');
  expect(html).toMatch(/<fieldset class="widget-controls" disabled/);
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
