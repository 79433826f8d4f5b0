import { GRADIENT_BYTES, OPTIMISER_BYTES, WEIGHT_BYTES } from '../../models/memory.ts';
import { blockCount, type ModelShape } from '../../models/model-shape.ts';
import { fixed } from '../../models/python-format.ts';
import { type Program, pythonText } from '../shared/as-python/program.ts';
import { type Bar, GIGABYTE } from './bars.ts';
import type { State } from './settings.ts';

export { ProgramText } from '../shared/as-python/ProgramText.tsx';

/** What a forward pass keeps, as a product. */
function activations(model: ModelShape, state: State): string[] {
  if (state.by === 'count')
    return ['# the course’s rule of thumb', `activations = 8 * ${String(state.parameters)}`];
  const { batch, sequence, recompute } = state;
  const size = state.precision === 'fp32' ? 4 : 2;
  const inside = {
    none: `${16 * size + 2} + ${2 * size + 1} * heads * tokens / width`,
    attention: String(16 * size + 2),
    blocks: String(size),
  }[recompute];
  return [
    `blocks, width, heads = ${blockCount(model)}, ${model.hidden}, ${model.heads}`,
    `tokens, texts = ${sequence}, ${batch}`,
    `activations = blocks * tokens * texts * width * (${inside})`,
  ];
}

/** The bars on the stage, added up. */
export function program(model: ModelShape, state: State, bars: readonly Bar[]): Program {
  const bytes = [
    WEIGHT_BYTES[state.precision],
    GRADIENT_BYTES[state.precision],
    OPTIMISER_BYTES[state.optimiser],
  ];
  return {
    code: [
      `# ${state.by === 'count' ? 'a model by its size alone' : model.name}: bytes for each number that is trained`,
      `weight, gradient, states = ${bytes.join(', ')}`,
      ...activations(model, state),
      '# what is trained, in numbers, and what is frozen, in bytes',
      'ways = [',
      ...bars.map(
        ({ name, trained, parts }) =>
          `    (${pythonText(name)}, ${String(trained)}, ${String(parts.frozen)}),`,
      ),
      ']',
      'for name, trained, frozen in ways:',
      '    total = frozen + trained * (weight + gradient + states) + activations',
      '    print(f"{name}: {total / 1e9:.2f} GB")',
    ].join('\n'),
    output: bars.map(({ name, total }) => `${name}: ${fixed(total / GIGABYTE, 2)} GB`).join('\n'),
  };
}
