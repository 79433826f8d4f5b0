import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ModelShape, ModuleShape } from './model-shape.ts';
import { loraTargets, packed4bitTotal, trainableParameters, withHead } from './peft.ts';

const { models } = JSON.parse(
  readFileSync(new URL('../content/data/model-shapes.json', import.meta.url), 'utf8'),
) as { models: ModelShape[] };
const modelOf = (id: string): ModelShape => {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return model;
};
const lora = (id: string, r: number, ...targets: string[]) =>
  trainableParameters(modelOf(id), { kind: 'lora', r, targets });

describe('LoRA targets', () => {
  test('a name selects every stack that has it', () => {
    const [encoder, self, cross] = ['SelfAttention.q', 'EncDecAttention.q', 'q'].map(
      (name) => lora('flan-t5-base', 8, name).trainable,
    );
    expect([encoder, self, cross]).toEqual([294_912, 147_456, 442_368]);
  });

  test('a name selects by its end, as "c_proj" does in attention and feed-forward part of GPT-2', () => {
    const [both, one, other] = ['c_proj', 'attn.c_proj', 'mlp.c_proj'].map(
      (name) => lora('gpt2', 8, name).trainable,
    );
    expect(both).toBe((one ?? 0) + (other ?? 0));
  });

  test('a name may be written with its parent', () => {
    // Published with r = 64: 9,437,184 of 133,876,992.
    const targets = ['attn.c_attn', 'attn.c_proj', 'mlp.c_fc', 'mlp.c_proj'];
    expect(lora('gpt2', 64, ...targets)).toMatchObject({
      trainable: 9_437_184,
      total: 133_876_992,
    });
  });

  test('a part of a name selects nothing', () => {
    expect(() => lora('llama-3-8b', 8, 'proj')).toThrow(RangeError);
  });

  test('a name given twice counts once', () => {
    expect(lora('gpt2', 8, 'c_attn', 'attn.c_attn', 'c_attn').trainable).toBe(294_912);
  });

  test('"all-linear" is every linear layer except the head', () => {
    expect(lora('llama-3.2-3b', 64, 'all-linear').trainable).toBe(97_255_424);
    expect(lora('llama-3-70b', 16, 'all-linear').trainable).toBe(207_093_760);
  });

  test('an embedding counts with its rows as input, its width as output', () => {
    // Mistral 7B with 27 added tokens, peft's example of LoRA with additional tokens.
    const mistral = modelOf('mistral-7b');
    const rows = 32_027;
    const resized: ModelShape = {
      ...mistral,
      vocab: rows,
      modules: mistral.modules.map((module): ModuleShape =>
        module.group === 'head' ? { ...module, out: rows } : module,
      ),
      otherParams: { ...mistral.otherParams, token_embedding: rows * 4096 },
      totalParams: mistral.totalParams + 2 * 27 * 4096,
    };
    const targets = ['embed_tokens', 'lm_head', 'q_proj', 'v_proj'];
    expect(trainableParameters(resized, { kind: 'lora', r: 64, targets })).toMatchObject({
      trainable: 31_886_720,
      total: 7_273_840_000,
    });
  });

  test('an embedding that a shape lists among its modules is not added to it again', () => {
    const gpt2 = modelOf('gpt2');
    const [first] = gpt2.modules;
    if (first === undefined) throw new Error('no modules');
    const listed: ModuleShape = { ...first, target: 'wte', in: 50_257, out: 768, count: 1 };
    const model: ModelShape = { ...gpt2, modules: [...gpt2.modules, listed] };
    const wte = loraTargets(model).filter(({ name }) => name === 'wte');
    expect(wte).toMatchObject([{ count: 1, parametersPerRank: 50_257 + 768 }]);
  });

  test('a tied head is a target of its own, with the width of the embedding', () => {
    expect(lora('gpt2', 8, 'lm_head').trainable).toBe(8 * (768 + 50_257));
    expect(lora('opt-350m', 8, 'lm_head').trainable).toBe(8 * (512 + 50_272));
    expect(lora('whisper-large-v2', 8, 'proj_out').trainable).toBe(8 * (1280 + 51_865));
  });

  test('names that match nothing are refused with a list of those that exist', () => {
    expect(() => lora('gpt2', 8, 'q_proj', 'v_proj')).toThrow(
      'targets is "q_proj", "v_proj", which matches no module of GPT-2 small; ' +
        'available are c_attn, attn.c_proj, c_fc, mlp.c_proj, wte, lm_head.',
    );
    expect(() => lora('gpt2', 8)).toThrow('targets is empty');
  });

  test('are listed with what each stands for', () => {
    const targets = loraTargets(modelOf('flan-t5-base'));
    expect(targets.map(({ name }) => name).join(' ')).toBe('q k v o wi_0 wi_1 wo lm_head shared');
    expect(targets[0]).toMatchObject({
      name: 'q',
      group: 'attention',
      tied: false,
      count: 36,
      parametersPerRank: 36 * 1536,
    });
    const stacks = targets[0]?.shapes.map(({ stack }) => stack);
    expect(stacks).toEqual(['encoder', 'decoder-self', 'decoder-cross']);
  });

  test('in every model, each listed name can be used', () => {
    for (const model of models) {
      for (const { name } of loraTargets(model)) {
        expect(lora(model.id, 1, name).trainable).toBeGreaterThan(0);
      }
    }
  });
});

describe('heads and packed weights', () => {
  test('DoRA over a 4-bit base prints what the QDoRA example of peft prints', () => {
    const model = modelOf('llama-3-8b');
    const method = { kind: 'dora', r: 8, targets: ['all-linear'] } as const;
    const { trainable } = trainableParameters(model, method);
    expect([trainable, packed4bitTotal(model, trainable)]).toEqual([22_347_776, 4_562_948_096]);
  });

  test('Gemma 2B in 4 bits prints what a public training log prints', () => {
    const model = modelOf('gemma-2b');
    const { trainable } = lora('gemma-2b', 64, 'all-linear');
    expect(packed4bitTotal(model, 0)).toBe(1_515_268_096);
    expect([trainable, packed4bitTotal(model, trainable)]).toEqual([78_446_592, 1_593_714_688]);
  });

  test('a layer left unquantized counts whole', () => {
    const model = modelOf('t5-small');
    const wo = 2 * 6 * 2048 * 512;
    expect(packed4bitTotal(model, 0, ['wo']) - packed4bitTotal(model, 0)).toBe(wo / 2);
  });

  test('a head that is stored once counts once in trainable parameters and total', () => {
    // peft, docstring of PeftModelForSequenceClassification: 370,178 of 108,680,450.
    const count = trainableParameters(modelOf('bert-base-cased'), {
      kind: 'prefix-tuning',
      tokens: 20,
    });
    expect(withHead(count, 2 * 768 + 2)).toMatchObject({
      trainable: 370_178,
      total: 108_680_450,
    });
  });
});
