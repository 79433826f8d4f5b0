import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitsLink,
  LONGEST_IN_LINK,
  MOST_REFERENCES,
  stateOf,
  textSettings,
  type TextExample,
} from './text-examples.ts';

const CHOICES = { measure: ['one', 'two', 'three'], stem: ['off', 'on'] } as const;
const EXAMPLES: readonly TextExample[] = [
  { id: 'first', name: 'First', references: ['a b'], candidate: 'a', point: 'A point.' },
  {
    id: 'second',
    name: 'Second',
    references: ['a', 'b'],
    candidate: 'b',
    point: 'Another point.',
    settings: { measure: 'two' },
  },
];
const codec = textSettings(EXAMPLES, CHOICES);
const read = (query: string) => codec.parse(new URLSearchParams(query));

describe('links to a figure about texts', () => {
  test('name an example, with the settings that it needs', () => {
    const { state, ignored } = read('preset=second');
    expect(state).toEqual({
      preset: 'second',
      references: ['a', 'b'],
      candidate: 'b',
      settings: { measure: 'two', stem: 'off' },
    });
    expect(ignored).toEqual([]);
    expect(codec.serialise(state).toString()).toBe('preset=second');
  });

  test('carry settings only where they differ from the example’s', () => {
    const { state } = read('preset=second&measure=one&stem=on');
    expect(state.settings).toEqual({ measure: 'one', stem: 'on' });
    expect(codec.serialise(state).toString()).toBe('preset=second&measure=one&stem=on');
  });

  test('carry the reader’s own texts, which belong to no example', () => {
    const { state } = read('reference=x+y&reference=z&candidate=%EC%B6%94%EC%9B%8C%0A%F0%9F%9A%97');
    expect(state).toMatchObject({ preset: '', references: ['x y', 'z'], candidate: '추워\n🚗' });
    expect(read(codec.serialise(state).toString()).state).toEqual(state);
  });

  test('say what they ask for in vain', () => {
    const { state, ignored } = read('preset=nothing&measure=nine&colour=red');
    expect(state).toEqual(codec.initial);
    expect(ignored.join('; ')).toContain('“colour” is no setting');
    expect(ignored.join('; ')).toContain('there is no example “nothing”');
    expect(ignored.join('; ')).toContain('“measure” cannot be “nine”');
  });

  test('bring at most as many references as fit', () => {
    const { state, ignored } = read('reference=x&'.repeat(MOST_REFERENCES + 1));
    expect(state.references).toHaveLength(MOST_REFERENCES);
    expect(ignored).toHaveLength(1);
  });

  test('leave out texts that are too long, encoded', () => {
    const korean = { references: ['추'.repeat(450)], candidate: '' };
    expect(fitsLink({ references: ['x'.repeat(450)], candidate: '' })).toBe(true);
    expect(fitsLink(korean)).toBe(false);
    const own = { ...codec.initial, ...korean, preset: '' };
    expect(codec.serialise(own).toString()).toBe('');
  });

  test('are read back to the same state, whatever the texts are', () => {
    const texts = fc.record({
      preset: fc.constant(''),
      references: fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), {
        minLength: 1,
        maxLength: MOST_REFERENCES,
      }),
      candidate: fc.string({ unit: 'grapheme', maxLength: 60 }),
      settings: fc.record({
        measure: fc.constantFrom(...CHOICES.measure),
        stem: fc.constantFrom(...CHOICES.stem),
      }),
    });
    fc.assert(
      fc.property(texts, (state) => {
        const query = codec.serialise(state).toString();
        expect(query.length).toBeLessThan(LONGEST_IN_LINK + 100);
        expect(read(query)).toEqual({ state, ignored: [] });
      }),
    );
  });

  test('always give a valid state, whatever they say', () => {
    const name = fc.oneof(
      fc.constantFrom('preset', 'reference', 'candidate', 'measure', 'stem'),
      fc.string({ maxLength: 12 }),
    );
    const value = fc.oneof(
      fc.constantFrom('first', 'second', 'two', 'on', '__proto__', 'constructor'),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (entries) => {
        const { state } = codec.parse(new URLSearchParams(entries));
        expect(['', 'first', 'second']).toContain(state.preset);
        expect(state.references.length).toBeGreaterThan(0);
        expect(state.references.length).toBeLessThanOrEqual(MOST_REFERENCES);
        expect(CHOICES.measure).toContain(state.settings.measure);
        expect(CHOICES.stem).toContain(state.settings.stem);
        expect(typeof codec.serialise(state).toString()).toBe('string');
      }),
    );
  });
});

test('an example’s settings that do not exist fall back to the defaults', () => {
  const example: TextExample = {
    id: 'x',
    name: 'X',
    references: [''],
    candidate: '',
    point: '',
    settings: { measure: 'nine' },
  };
  expect(stateOf(CHOICES, example).settings).toEqual({ measure: 'one', stem: 'off' });
});
