import { WEIGHT_BYTES } from '../../models/memory.ts';
import { blockCount, type ModelShape } from '../../models/model-shape.ts';
import { bytes } from '../shared/bytes.ts';
import { memories, smallShares } from '../shared/columns.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { integer } from '../shared/format.ts';
import { baseBytes, fit, trainedBytes, type Cost } from './methods.ts';
import type { State } from './settings.ts';

interface Props {
  model: ModelShape;
  state: State;
  costs: readonly Cost[];
}

/** How each method's count comes about, with the current numbers. */
function formula(model: ModelShape, { method }: Cost): string {
  const d = integer(model.hidden);
  switch (method.kind) {
    case 'full':
      return 'all weights';
    case 'adapters': {
      const m = integer(method.bottleneck);
      return `2 · ${integer(blockCount(model))} blocks · (2 m d + d + m), m = ${m}, d = ${d}`;
    }
    case 'lora':
      return `Σ r (in + out) over all ${method.targets.join(', ')}, r = ${integer(method.r)}`;
    case 'prefix-tuning': {
      const width = model.architecture === 'encoder-decoder' ? 0 : model.kvHeads * model.headDim;
      return `2 · L · d · p = 2 · ${integer(model.layers)} · ${width === 0 ? d : integer(width)} · ${integer(method.tokens)}, d the width of the keys`;
    }
    case 'ia3':
      return `one number for each output of ${method.targets.slice(0, -1).join(', ')} and each input of ${method.targets.slice(-1).join('')}`;
    case 'prompt-tuning':
      return `p · d = ${integer(method.tokens)} · ${d}`;
    default:
      return 'all bias values';
  }
}

/** The formulas with the current numbers put in. */
export function Working({ model, state, costs }: Props) {
  const size = state.weights === 'fp32' ? WEIGHT_BYTES.fp32 : WEIGHT_BYTES.bf16;
  const { weight, gradient, states } = trainedBytes(state);
  return (
    <ul class="working">
      {costs.map((cost) => (
        <li key={cost.name}>
          {cost.name}: {formula(model, cost)} = {integer(cost.trainable)}
        </li>
      ))}
      <li>
        Training: the frozen weights, {bytes(baseBytes(model, state))}, and for each trained number{' '}
        {weight}&nbsp;bytes of weight
        {state.weights === 'mixed' && ' (2 in 16\u00A0bits and 4 in FP32)'}, {gradient} of gradient
        and {states} of Adam’s two states: {weight + gradient + states}. Activations come on top;
        they grow with batch and length, not with the model alone.
      </li>
      <li>
        Storage: full fine-tuning {integer(state.tasks)} · {bytes(baseBytes(model, state))}; any
        other method {bytes(baseBytes(model, state))} + {integer(state.tasks)} · trained · {size}{' '}
        bytes.
      </li>
    </ul>
  );
}

/** All numbers, and where the rules come from. */
export function Data({ costs }: Props) {
  const possible = costs.filter(({ problem }) => problem === undefined);
  const [weights, gradients, states, stored] = [
    memories(possible.map(({ memory }) => memory.weights)),
    memories(possible.map(({ memory }) => memory.gradients)),
    memories(possible.map(({ memory }) => memory.optimiserStates)),
    memories(possible.map(({ storage }) => storage)),
  ];
  const parts = smallShares(costs.map(({ share }) => share));
  return (
    <>
      <DataTable
        label="Methods"
        head={['Method', 'Trained', 'Share', 'Weights', 'Gradients', 'Adam', 'Card', 'Storage']}
        rows={costs.map((cost, i) => {
          const at = possible.indexOf(cost);
          return [
            cost.name,
            integer(cost.trainable),
            parts[i],
            ...(cost.problem === undefined
              ? [weights[at], gradients[at], states[at], fit(cost.memory), stored[at]]
              : [cost.problem]),
          ];
        })}
      />
      <p>
        Counting: adapters Houlsby 2019, Sec. 2.1, without layer norms; LoRA Hu 2021; (IA)³ Liu
        2022; prefix tuning as in <code>peft</code>; prompt tuning Lester 2021, in the encoder alone
        (<code>peft</code> gives the decoder tokens too); BitFit Ben-Zaken 2021. Bytes: Hugging
        Face, “Model training anatomy”, 18 for a number trained in mixed precision; in 16 bits
        Lialin 2023, Sec. 3.1. Cards are named by the size of their memory only.
      </p>
    </>
  );
}
