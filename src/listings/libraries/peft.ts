import { decoderShape } from '../../models/decoder-shape.ts';
import type { ModelShape } from '../../models/model-shape.ts';
import { peftPrintout, trainableParameters, type PeftMethod } from '../../models/peft.ts';
import { PythonError } from '../python/syntax.ts';
import { Instance, numberOf, truth, Tuple, type Callable, type Value } from '../python/values.ts';
import { integer, text, texts, withParameters, type Bound } from './arguments.ts';
import { shapeOf } from './models.ts';

/** A model that was loaded or built. */
class Model extends Instance {
  readonly shape: ModelShape;

  constructor(shape: ModelShape, members: Record<string, Value> = {}) {
    super('model', { num_parameters: () => BigInt(shape.totalParams), ...members });
    this.shape = shape;
  }
}

/** What a method's settings make of a model. */
class Config extends Instance {
  readonly methodFor: (shape: ModelShape) => PeftMethod;

  constructor(type: string, members: Bound, methodFor: Config['methodFor']) {
    super(type, { ...members });
    this.methodFor = methodFor;
  }
}

/** Where `peft` puts an adapter if nobody says: by the names that a model's layers have. */
const STANDARD_TARGETS = {
  lora: [['q', 'v'], ['q_proj', 'v_proj'], ['query', 'value'], ['c_attn']],
  ia3: [
    ['k', 'v', 'wo'],
    ['k_proj', 'v_proj', 'down_proj'],
  ],
} as const;

function standardTargets(kind: keyof typeof STANDARD_TARGETS, shape: ModelShape): string[] {
  const names = new Set(shape.modules.map(({ target }) => target.split('.').at(-1)));
  const found = STANDARD_TARGETS[kind].find((list) => list.every((name) => names.has(name)));
  if (!found) throw new PythonError('Please specify `target_modules` in `peft_config`');
  return [...found];
}

const targetsOf = (value: Value, otherwise: () => string[]): string[] => {
  if (value === null) return otherwise();
  return typeof value === 'string' ? [value] : texts(value);
};

const COMMON = { task_type: null, inference_mode: false };

const LoraConfig = withParameters(
  'LoraConfig',
  {
    r: 8n,
    target_modules: null,
    lora_alpha: 8n,
    lora_dropout: 0,
    bias: 'none',
    use_rslora: false,
    use_dora: false,
    init_lora_weights: true,
    modules_to_save: null,
    ...COMMON,
  },
  (bound) =>
    new Config('LoraConfig', bound, (shape) => ({
      kind: truth(bound['use_dora'] ?? false) ? 'dora' : 'lora',
      r: integer(bound['r']),
      alpha: numberOf(bound['lora_alpha'] ?? 8n),
      targets: targetsOf(bound['target_modules'] ?? null, () => standardTargets('lora', shape)),
    })),
);

const IA3Config = withParameters(
  'IA3Config',
  { target_modules: null, feedforward_modules: null, ...COMMON },
  (bound) =>
    new Config('IA3Config', bound, (shape) => {
      const targets = targetsOf(bound['target_modules'] ?? null, () =>
        standardTargets('ia3', shape),
      );
      const feedforward = targetsOf(bound['feedforward_modules'] ?? null, () => targets.slice(-1));
      return { kind: 'ia3', targets, feedforward };
    }),
);

const PromptTuningConfig = withParameters(
  'PromptTuningConfig',
  {
    num_virtual_tokens: undefined,
    prompt_tuning_init: 'RANDOM',
    prompt_tuning_init_text: null,
    tokenizer_name_or_path: null,
    ...COMMON,
  },
  (bound) =>
    new Config('PromptTuningConfig', bound, () => ({
      kind: 'prompt-tuning',
      tokens: integer(bound['num_virtual_tokens']),
    })),
);

const PrefixTuningConfig = withParameters(
  'PrefixTuningConfig',
  { num_virtual_tokens: undefined, encoder_hidden_size: null, prefix_projection: false, ...COMMON },
  (bound) =>
    new Config('PrefixTuningConfig', bound, () => ({
      kind: 'prefix-tuning',
      tokens: integer(bound['num_virtual_tokens']),
    })),
);

const TASKS = ['SEQ_CLS', 'SEQ_2_SEQ_LM', 'CAUSAL_LM', 'TOKEN_CLS', 'FEATURE_EXTRACTION'];

/** `peft`, by our counts. @param write takes what is printed */
export const peft = (write: (text: string) => void): Record<string, Record<string, Value>> => {
  const getPeftModel = withParameters(
    'get_peft_model',
    { model: undefined, peft_config: undefined, adapter_name: 'default' },
    ({ model, peft_config }) => {
      if (!(model instanceof Model)) throw new PythonError('get_peft_model needs a model');
      if (!(peft_config instanceof Config)) throw new PythonError('get_peft_model needs a config');
      const count = trainableParameters(model.shape, peft_config.methodFor(model.shape));
      return new Model(model.shape, {
        print_trainable_parameters: () => {
          write(`${peftPrintout(count)}\n`);
          return null;
        },
        get_nb_trainable_parameters: () =>
          new Tuple([BigInt(count.trainable), BigInt(count.total)]),
      });
    },
  );
  return {
    peft: {
      LoraConfig,
      IA3Config,
      PromptTuningConfig,
      PrefixTuningConfig,
      TaskType: new Instance('TaskType', Object.fromEntries(TASKS.map((task) => [task, task]))),
      get_peft_model: getPeftModel,
    },
  };
};

const loader = (): Instance => {
  const load: Callable = ([name], named) => {
    const unknown = Object.keys(named).find((key) => !['dtype', 'device_map'].includes(key));
    if (unknown !== undefined)
      throw new PythonError(`from_pretrained: ${unknown} is not known here`);
    return new Model(shapeOf(text(name)));
  };
  return new Instance('class', { from_pretrained: load });
};

const LlamaConfig = withParameters(
  'LlamaConfig',
  {
    hidden_size: 4096n,
    num_hidden_layers: 32n,
    num_attention_heads: 32n,
    intermediate_size: 11_008n,
    vocab_size: 32_000n,
  },
  (bound) => new Instance('LlamaConfig', { ...bound }),
);

const LlamaForCausalLM = withParameters('LlamaForCausalLM', { config: undefined }, ({ config }) => {
  if (!(config instanceof Instance)) throw new PythonError('LlamaForCausalLM needs a config');
  const size = (name: string) => integer(config.members[name]);
  const shape = decoderShape(
    {
      hidden: size('hidden_size'),
      layers: size('num_hidden_layers'),
      ffn: size('intermediate_size'),
      vocab: size('vocab_size'),
    },
    'own',
    'own sizes',
  );
  return new Model(shape);
});

/** The classes of `transformers` that load or build a model, by its shape. */
export const modelClasses: Record<string, Value> = {
  AutoModel: loader(),
  AutoModelForCausalLM: loader(),
  AutoModelForSeq2SeqLM: loader(),
  LlamaConfig,
  LlamaForCausalLM,
};
