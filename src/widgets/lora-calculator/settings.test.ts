import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseModels } from '../shared/course-models.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { decodeModels } from '../shared/model-table.ts';
import { SIZE_LIMITS, settings, VIEWS } from './settings.ts';
import { blockTargets, usualTargets } from './targets.ts';

const models = decodeModels(courseModels);
const codec = settings(models);
const parse = (query: string) => codec.parse(new URLSearchParams(query));

/** Links as a reader might mangle them: the right names with any values, and other names. */
const anyLink = fc.dictionary(
  fc.oneof(fc.constantFrom('view', 'd', 'k', 'r', 'alpha', 'model', 'targets'), fc.string()),
  fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.constantFrom('model', 'q,v', 'own,64,2,128,1000', 'gpt2', 'own,,,,', 'output.dense'),
  ),
);

describe('state of the LoRA calculator', () => {
  test('any link gives a state within the limits', () => {
    fc.assert(
      fc.property(anyLink, (entries) => {
        const { state } = codec.parse(new URLSearchParams(entries));
        expect(VIEWS).toContain(state.view);
        for (const value of [state.d, state.k, state.r, state.alpha]) {
          expect(Number.isInteger(value)).toBe(true);
          expect(value >= SIZE_LIMITS.min && value <= SIZE_LIMITS.max).toBe(true);
        }
        const known = blockTargets(shapeOf(state.model, models));
        expect(state.targets.length).toBeGreaterThan(0);
        expect(state.targets.every((name) => known.includes(name))).toBe(true);
      }),
    );
  });

  test('a state survives its link', () => {
    fc.assert(
      fc.property(anyLink, (entries) => {
        const { state } = codec.parse(new URLSearchParams(entries));
        const again = codec.parse(codec.serialise(state));
        expect(again).toEqual({ state, ignored: [] });
      }),
    );
  });

  test('a link always names its model', () => {
    expect(codec.serialise(codec.initial).toString()).toBe('model=flan-t5-base');
  });

  test('names that the model does not have are left out and said', () => {
    const { state, ignored } = parse('model=llama-2-7b&targets=q_proj,c_attn');
    expect(state.targets).toEqual(['q_proj']);
    expect(ignored).toEqual(['the blocks of Llama 2 7B have no “c_attn”']);
    expect(parse('targets=nothing').state.targets).toEqual(['q', 'v']);
  });

  test.each([
    ['flan-t5-base', ['q', 'v']],
    ['bert-base-uncased', ['query', 'value']],
    ['gpt2', ['c_attn']],
    ['llama-3-8b', ['q_proj', 'v_proj']],
    ['bloomberggpt', ['q', 'v']],
  ])('%s is adapted at its queries and values', (id, targets) => {
    expect(usualTargets(shapeOf({ id }, models))).toEqual(targets);
  });
});
