import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type AdaptationPlan, createAdaptation } from '../../../models/transformer/adaptation.ts';
import { METHODS } from '../../../models/transformer/methods.ts';
import { heldText, lossPerCharacter } from '../../../models/transformer/model.ts';
import { TARGETS } from '../../../models/transformer/shape.ts';
import { RANKS } from '../../adaptation-lab/settings.ts';
import { bestKernel, MEMORY, modelFrom } from './open-model.ts';

const file = readFileSync('src/content/data/tiny-model/weights.txt', 'utf8');
const held = (model: ReturnType<typeof modelFrom>) =>
  heldText('The court held that the claim of the tenant is barred. '.repeat(8), model.vocabulary);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the memory of a model and a run', () => {
  test('is 16 MB at most', () => {
    expect(MEMORY).toBeLessThanOrEqual(16_000_000);
  });

  test.each(METHODS)('has room for %s, however many numbers it trains', (method) => {
    const model = modelFrom(file);
    expect(model.kernel.name).toBe('simd');
    const text = held(model);
    const tokens = [...text.tokens, ...text.tokens];
    const plan: AdaptationPlan = {
      ...{ method, rank: Math.max(...RANKS), targets: TARGETS },
      ...{ replay: 0.5, learningRate: 0.001, seed: 1 },
    };
    const texts = { domain: tokens, general: tokens, heldDomain: text, heldGeneral: text };
    const run = createAdaptation(model, texts, plan);
    run.advance();
    expect(run.step).toBe(1);
  });
});

describe('where WebAssembly', () => {
  function refused(): never {
    throw new EvalError('refused by the policy of the page');
  }
  test.each([
    ['is missing', undefined],
    ['is refused', { Memory: WebAssembly.Memory, Module: refused, Instance: refused }],
  ])('%s, plain JavaScript computes the same bits', (_, present) => {
    const quick = modelFrom(file);
    vi.stubGlobal('WebAssembly', present);
    expect(bestKernel().name).toBe('plain');
    const plain = modelFrom(file);
    expect(plain.kernel.name).toBe('plain');
    expect(lossPerCharacter(plain, held(plain), plain)).toBe(
      lossPerCharacter(quick, held(quick), quick),
    );
  });
});
