import type { CourseModel } from '../shared/model-table.ts';
import type { State } from './settings.ts';

/** Classes of the Hugging Face libraries for each kind of model. */
const CLASSES = {
  encoder: ['AutoModel', 'FEATURE_EXTRACTION'],
  decoder: ['AutoModelForCausalLM', 'CAUSAL_LM'],
  'encoder-decoder': ['AutoModelForSeq2SeqLM', 'SEQ_2_SEQ_LM'],
} as const;

/**
 * A program that prints the count, with the line that it prints. Own sizes become a Llama with fresh
 * weights; undefined for a model whose weights are not public.
 */
export function pythonSnippet(
  model: CourseModel,
  { r, alpha, targets, model: choice }: State,
  printout: string,
): string | undefined {
  const own = 'shape' in choice;
  if (!own && model.hub === '') return undefined;
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
  return [
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
    `# ${printout}`,
  ].join('\n');
}
