import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import record from '../../src/content/data/tiny-model/pretraining.json';
import { heldText, lossPerCharacter } from '../../src/models/transformer/model.ts';
import { modelFrom } from '../../src/widgets/shared/tiny-model/open-model.ts';
import { pretrain, SETTINGS } from '../../training/pretrain.ts';
import {
  FIELDS,
  fieldText,
  lettersOf,
  pretrainingText,
  runsOf,
  SHARED,
} from '../../training/pretraining-text.ts';

const file = readFileSync('src/content/data/tiny-model/weights.txt', 'utf8');
const text = pretrainingText();
const digest = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

describe('the weights', () => {
  test('are those of the record, and small enough to send', () => {
    const bytes = Buffer.from(file, 'base64');
    expect(digest(bytes)).toBe(record.sha256);
    expect(bytes).toHaveLength(record.bytes);
    expect(brotliCompressSync(file).length).toBeLessThanOrEqual(205_000);
  });

  test('come from the text of the record', () => {
    expect(text).toHaveLength(record.text.characters);
    expect(digest(text)).toBe(record.text.sha256);
  });

  test('have the losses of the record, to which rounding added next to nothing', () => {
    const model = modelFrom(file);
    for (const field of FIELDS) {
      const held = heldText(fieldText(field).test, model.vocabulary);
      const loss = lossPerCharacter(model, held, model);
      expect(loss).toBeCloseTo(record.losses.test[field], 4);
      expect(Math.abs(loss - record.lossesBeforeRounding.test[field])).toBeLessThan(0.002);
    }
  });
});

test('pre-training has the settings of the record, and gives the same bytes again', () => {
  const { vocabulary, ...shape } = record.settings.shape;
  expect(vocabulary).toBe(608);
  expect({ ...record.settings, shape }).toEqual(SETTINGS);
  const short = { ...SETTINGS, merges: 32, steps: 3 };
  const { record: made } = pretrain(short, fieldText('general').training.slice(0, 20_000));
  expect(made.sha256).toBe('1b741206e4443c1e4f3b30e2826b1eb05a09b7a66f92e51b92d3e733f8b02dc4');
});

test('what is held out was not read before, not even forty letters of it', () => {
  const { validation, test: held } = fieldText('general');
  const unseen = runsOf(`${validation}\n${held}`);
  // Sentences that meet where a held-out block was taken out are no part of a source.
  const paragraphs = text.split('\n').map(lettersOf);
  const found = paragraphs.filter((letters) => {
    for (let at = 0; at + SHARED <= letters.length; at += 1) {
      if (unseen.has(letters.slice(at, at + SHARED))) return true;
    }
    return false;
  });
  expect(found).toEqual([]);
});
