import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  choiceFromText,
  choiceToText,
  OWN_SIZES,
  OWN_START,
  rememberedModel,
  rememberModel,
  shapeOf,
  widthsOf,
  type ModelChoice,
} from './chosen-model.ts';
import { courseModels } from './course-models.ts';
import { decodeModels } from './model-table.ts';
import { courseModel, declareSettings } from './settings.ts';

const models = decodeModels(courseModels);
const RECORD = 'adapting-language-models:model';

/** A storage with one text under the record's name. */
const stored = (text: string | null) => {
  const items = new Map(text === null ? [] : [[RECORD, text]]);
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => items.set(name, value),
  });
  return items;
};
const denied = () => {
  throw new Error('denied');
};

afterEach(() => {
  vi.unstubAllGlobals();
});

const ownSize = (name: string): fc.Arbitrary<number> => {
  const { min, max } = OWN_SIZES.find((size) => size.name === name) ?? { min: 1, max: 1 };
  return fc.integer({ min, max });
};
const anyChoice: fc.Arbitrary<ModelChoice> = fc.oneof(
  fc.constantFrom(...models.map(({ id }) => ({ id }))),
  fc
    .record({
      hidden: ownSize('hidden'),
      layers: ownSize('layers'),
      ffn: ownSize('ffn'),
      vocab: ownSize('vocab'),
    })
    .map((shape) => ({ shape })),
);

describe('the choice of a model', () => {
  test('survives a link', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(choiceFromText(choiceToText(choice), models)).toEqual(choice);
      }),
    );
    expect(choiceToText({ shape: OWN_START })).toBe('own,4096,32,11008,32000');
  });

  test('in a link is taken if it exists, else said', () => {
    const { parse } = declareSettings({ model: courseModel(models, { id: 'gpt2' }) });
    const read = (query: string) => {
      const { state, ignored } = parse(new URLSearchParams(query));
      return { choice: state.model, ignored };
    };
    const other = { id: 'gpt2' };
    expect(read('model=mistral-7b')).toEqual({ choice: { id: 'mistral-7b' }, ignored: [] });
    expect(read('')).toEqual({ choice: other, ignored: [] });
    expect(read('model=own,1,2')).toEqual({
      choice: other,
      ignored: ['there is no model “own,1,2”'],
    });
  });

  test('survives storage', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        stored(null);
        expect(rememberModel(choice)).toBe(true);
        expect(rememberedModel(models)).toEqual(choice);
      }),
    );
  });

  test('stands in storage as a versioned record', () => {
    const items = stored(null);
    rememberModel({ id: 'bloomberggpt' });
    expect(JSON.parse(items.get(RECORD) ?? '')).toEqual({ version: 1, id: 'bloomberggpt' });
  });

  test.each([
    'nonsense',
    'null',
    '[]',
    '"llama-2-7b"',
    '{"version":2,"id":"llama-2-7b"}',
    '{"id":"llama-2-7b"}',
    '{"version":1,"id":"gpt-5"}',
    '{"version":1,"id":7}',
    '{"version":1,"shape":null}',
    '{"version":1,"shape":{"hidden":4096}}',
    '{"version":1,"shape":{"hidden":4096,"layers":0,"ffn":11008,"vocab":32000}}',
    '{"version":1,"shape":{"hidden":4096.5,"layers":1,"ffn":11008,"vocab":32000}}',
    '{"version":1,"shape":{"hidden":1e99,"layers":1,"ffn":11008,"vocab":32000}}',
  ])('counts the record %s as absent', (text) => {
    stored(text);
    expect(rememberedModel(models)).toBeUndefined();
  });

  test('takes any text in storage or in a link without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        stored(text);
        rememberedModel(models);
        choiceFromText(text, models);
        choiceFromText(`own,${text}`, models);
      }),
    );
  });

  test('works without storage', () => {
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
    expect(rememberedModel(models)).toBeUndefined();
    expect(rememberModel({ id: 'gpt2' })).toBe(false);
    vi.stubGlobal('localStorage', undefined);
    expect(rememberedModel(models)).toBeUndefined();
    expect(rememberModel({ id: 'gpt2' })).toBe(false);
  });

  test('has the same widths as its shape', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(shapeOf(choice, models)).toMatchObject(widthsOf(choice, models));
      }),
    );
  });

  test('has a shape, of own sizes too', () => {
    expect(shapeOf({ id: 'bloomberggpt' }, models).totalParams).toBe(50_558_868_480);
    expect(shapeOf({ shape: OWN_START }, models).totalParams).toBe(6_738_415_616);
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(Number.isSafeInteger(shapeOf(choice, models).totalParams)).toBe(true);
      }),
    );
  });
});
