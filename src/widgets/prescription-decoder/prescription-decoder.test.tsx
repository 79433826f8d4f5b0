import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { latinCount, prescriptions } from './prescription.ts';
import { settings } from './settings.ts';
import { PrescriptionDecoderView } from './PrescriptionDecoderView.tsx';

describe('the prescriptions', () => {
  test('say in full what their pieces say', () => {
    for (const { pieces, reading } of prescriptions) {
      for (const { short, meaning } of pieces) {
        if (['po', 'qid', 'pc', 'hs', 'tab'].includes(short)) expect(reading).toContain(meaning);
      }
    }
  });

  test('offer one right reading among several, or none to choose', () => {
    for (const { choices, reading } of prescriptions) {
      expect(choices.filter((choice) => choice === reading)).toHaveLength(choices.length && 1);
      expect(new Set(choices).size).toBe(choices.length);
    }
  });

  test('are Latin in six of the eight pieces of the first', () => {
    expect(prescriptions[0] && latinCount(prescriptions[0])).toBe(6);
  });
});

describe('the state in a link', () => {
  test('survives the way through an address', () => {
    for (const { id: rx, pieces, choices } of prescriptions) {
      for (const [piece] of pieces.entries()) {
        for (const choice of [undefined, ...choices.keys()]) {
          const address = settings.serialise({ rx, piece, choice }).toString();
          const { state, ignored } = settings.parse(new URLSearchParams(address));
          expect(ignored).toEqual([]);
          expect(state).toEqual({ rx, piece, choice });
        }
      }
    }
  });

  test('is valid whatever the link says, and names what it ignored', () => {
    const keys = fc.constantFrom('rx', 'piece', 'choice', 'x');
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.nat(12).map(String),
      fc.constantFrom('notes', 'meals', '-1', '1e1', '007'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { maxLength: 6 }), (pairs) => {
        const { state, ignored } = settings.parse(new URLSearchParams(pairs));
        const shown = prescriptions.find(({ id }) => id === state.rx);
        expect(shown?.pieces[state.piece]).toBeDefined();
        if (state.choice !== undefined) expect(shown?.choices[state.choice]).toBeDefined();
        if (pairs.some(([key]) => key === 'x')) expect(ignored.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('the built page holds the first prescription in full', () => {
  const html = renderToString(<PrescriptionDecoderView id="fig" />);
  expect(html).toContain('Take one tablet by mouth four times a day, after meals and at bedtime.');
  expect(html).toContain('hora somni');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
