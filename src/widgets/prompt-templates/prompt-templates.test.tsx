import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { templateProblems } from '../../models/prompt-template.ts';
import { chosen, kinds, templates, templatesOf } from './catalogue.ts';
import { build, problemText, reading } from './pair.ts';
import { settings, type State } from './settings.ts';
import { PromptTemplatesView } from './PromptTemplatesView.tsx';

const { initial } = settings;

describe('the stock', () => {
  test('has templates without problems and a field for every value', () => {
    for (const { kind, prompt, completion } of templates) {
      const fields = kinds.find(({ id }) => id === kind)?.fields ?? [];
      expect(templateProblems(prompt, fields, completion)).toEqual([]);
      expect(templateProblems(completion, fields)).toEqual([]);
    }
    for (const { id, fields, rows } of kinds) {
      expect(templatesOf(id).length).toBeGreaterThan(1);
      for (const row of rows) expect(Object.keys(row.values)).toEqual(fields);
    }
  });
});

describe('the pair', () => {
  test('of the kettle has one token in the loss, and the whole review when the review is asked for', () => {
    expect(build(initial).counts.completion).toBe(1);
    expect(build({ ...initial, template: 'write-review' }).counts.completion).toBe(29);
  });

  test('costs more to read with every solved example, and no more in the loss', () => {
    const [zero, one, three] = ([0, 1, 3] as const).map(
      (shots) => build({ ...initial, shots }).counts,
    );
    expect(zero?.examples).toBe(0);
    expect(one?.examples).toBeGreaterThan(20);
    expect(three?.examples).toBeGreaterThan(2 * (one?.examples ?? 0));
    expect(three?.completion).toBe(zero?.completion);
  });

  test('keeps a record out of its own examples', () => {
    const { examples, pair } = build({ ...initial, shots: 3 });
    expect(examples.map(({ prompt }) => prompt)).not.toContain(pair.prompt);
  });

  test('names unknown fields where they stand', () => {
    const built = build({ ...initial, prompt: 'Rate {stars}' });
    expect(built.problems.prompt.map((problem) => problemText(problem, ['a']))).toEqual([
      'At character 6: the record has no field “stars”. It has a.',
    ]);
    expect(built.unused).toContain('review_body');
  });
});

test('a split by pair leaks records, a split by record none', () => {
  const words = (split: State['split']) => {
    const state: State = { ...initial, view: 'split', split };
    return reading(state, build(state));
  };
  expect(words('record')).toBe('Split by record, no record is both trained on and tested with.');
  expect(words('pair')).toMatch(/[1-9] of \d records are both trained on and tested with/);
});

test('texts of 100,000 characters, emoji, markup and right-to-left script survive', () => {
  for (const text of ['{x} '.repeat(25_000), '👩‍🚀'.repeat(9000), '<b>&{', '\u202Eאב {label']) {
    const state: State = {
      ...initial,
      prompt: text,
      completion: text,
      values: { review_body: text },
    };
    expect(reading(state, build(state))).not.toMatch(/NaN|undefined|Infinity/);
    expect(settings.serialise(state).toString().length).toBeLessThan(20_000);
  }
});

test('the state in a link is valid whatever the link says', () => {
  const keys = fc.constantFrom(
    'row',
    'template',
    'shots',
    'split',
    'view',
    'prompt',
    'completion',
    'field.review_body',
    'field.premise',
    'x',
  );
  const values = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('ferry', 'd01', 'write-review', 'suppose', '3', 'pair', '{premise', ''),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values), { maxLength: 7 }), (pairs) => {
      const { state } = settings.parse(new URLSearchParams(new URLSearchParams(pairs).toString()));
      const { kind, row, template } = chosen(state);
      expect([row.id, template.id]).toEqual([state.row, state.template]);
      expect(template.kind).toBe(kind.id);
      expect(reading(state, build(state))).not.toMatch(/NaN|undefined|Infinity/);
      expect(settings.parse(settings.serialise(state)).state).toEqual(state);
    }),
    { numRuns: 60 },
  );
});

test('the built page holds the finished figure', () => {
  const html = renderToString(<PromptTemplatesView id="fig" />);
  expect(html).toContain('<mark>2</mark>');
  expect(html).toContain('1 token counts in the loss');
  expect(html).toContain('T trained on, V watched');
  expect(html).not.toMatch(/<div hidden/);
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
