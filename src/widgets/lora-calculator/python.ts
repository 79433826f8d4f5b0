import { peftPrintout } from '../../models/peft.ts';
import { fixed } from '../../models/python-format.ts';
import type { Program } from '../shared/as-python/program.ts';
import { integer } from '../shared/format.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { countModel } from './lora.ts';
import { countMatrix } from './matrix.ts';
import type { State } from './settings.ts';

export { ProgramText } from '../shared/as-python/ProgramText.tsx';

/** Classes of the Hugging Face libraries for each kind of model. */
const CLASSES = {
  encoder: ['AutoModel', 'FEATURE_EXTRACTION'],
  decoder: ['AutoModelForCausalLM', 'CAUSAL_LM'],
  'encoder-decoder': ['AutoModelForSeq2SeqLM', 'SEQ_2_SEQ_LM'],
} as const;

function matrixProgram({ d, k, r }: State): Program {
  const { full, factors, share } = countMatrix(d, k, r);
  return {
    code: [
      `d, k, r = ${d}, ${k}, ${r}`,
      'full = d * k',
      'lora = d * r + r * k  # B and A',
      'print(f"W {full:,}, A and B {lora:,}: {lora / full:.2%}")',
    ].join('\n'),
    output: `W ${integer(full)}, A and B ${integer(factors)}: ${fixed(share * 100, 2)}%`,
  };
}

/**
 * The count on the stage, by peft or by hand. Own sizes become a Llama with fresh weights; for a
 * model whose weights are not public there is no program.
 */
export function program(model: CourseModel, state: State): Program {
  if (state.view === 'matrix') return matrixProgram(state);
  const { r, alpha, targets, model: choice } = state;
  const own = 'shape' in choice;
  if (!own && model.hub === '')
    return { why: 'The weights of this model are not public, so no program can load it.' };
  const [auto, task] = CLASSES[model.architecture];
  const load = own
    ? [
        'model = LlamaForCausalLM(LlamaConfig(',
        `    hidden_size=${String(model.hidden)},`,
        `    num_hidden_layers=${String(model.layers)},`,
        `    num_attention_heads=${String(model.heads)},`,
        `    intermediate_size=${String(model.ffn)},`,
        `    vocab_size=${String(model.vocab)},`,
        '))',
      ]
    : [`model = ${auto}.from_pretrained("${model.hub}")`];
  return {
    code: [
      '# pip install peft transformers',
      'from peft import LoraConfig, get_peft_model',
      `from transformers import ${own ? 'LlamaConfig, LlamaForCausalLM' : auto}`,
      '',
      ...load,
      'config = LoraConfig(',
      `    r=${String(r)},`,
      `    lora_alpha=${String(alpha)},`,
      `    target_modules=[${targets.map((name) => `"${name}"`).join(', ')}],`,
      `    task_type="${task}",`,
      ')',
      'model = get_peft_model(model, config)',
      'model.print_trainable_parameters()',
    ].join('\n'),
    output: peftPrintout(countModel(model, state)),
  };
}
