import { readFileSync } from 'node:fs';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { plainText, splitText } from '../../models/transformer/vocabulary.ts';
import { modelFrom } from '../shared/tiny-model/open-model.ts';
import { DomainLossView } from './DomainLossView.tsx';
import { measureText, perCharacter, piecesOf } from './loss.ts';
import { type Losses, reading, shares } from './reading.ts';
import { FIELDS, SENTENCES, settings, textOf } from './settings.ts';

const read = (path: string) => readFileSync(`src/content/data/${path}`, 'utf8');
const model = modelFrom(read('tiny-model/weights.txt'));
const losses = Object.fromEntries(
  FIELDS.map((field) => {
    const { validation, test: held } = splitText(plainText(read(`corpora/${field}.txt`)));
    return [field, measureText(model, `${validation}\n${held}`)];
  }),
) as unknown as Losses;

test('each field is harder than general prose, by its tokens and by each token', () => {
  for (const field of ['financial', 'legal', 'medical'] as const) {
    const { all, tokeniser, model: own } = shares(losses[field], losses.general);
    expect(all).toBeCloseTo(tokeniser * own, 6);
    expect(all).toBeGreaterThan(1.2);
    expect(tokeniser).toBeGreaterThan(1.05);
    expect(own).toBeGreaterThan(1.05);
  }
});

test('the pieces of a sentence sum to its loss', () => {
  for (const field of FIELDS) {
    const { loss, pieces } = piecesOf(model, SENTENCES[field]);
    const sum = pieces.reduce((total, [, nats]) => total + nats, 0);
    expect(sum).toBeCloseTo(loss.nats, 1);
    expect(pieces.map(([piece]) => piece).join('')).toBe(SENTENCES[field]);
  }
});

test('no text and any text have a reading', () => {
  const own = (text: string) => ({ ...settings.initial, shown: 'own' as const, text });
  expect(reading(own(''), losses, piecesOf(model, ''))).toContain('Type a sentence');
  const said = reading(own('ħ€!'), losses, piecesOf(model, 'ħ€!'));
  expect(said).toMatch(/^Your text costs/);
  expect(said).not.toMatch(/NaN|undefined|Infinity/);
});

test('the built page holds the finished figure', () => {
  const example = piecesOf(model, textOf(settings.initial));
  const html = render(<DomainLossView id="fig" losses={losses} example={example} />);
  expect(html).toContain(perCharacter(losses.legal).toFixed(2));
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
