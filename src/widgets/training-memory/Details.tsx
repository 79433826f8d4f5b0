import cardSources from '../../content/data/gpu-card-sources.json';
import { GRADIENT_BYTES, OPTIMISER_BYTES, WEIGHT_BYTES } from '../../models/memory.ts';
import { blockCount, type ModelShape } from '../../models/model-shape.ts';
import { bytes } from '../shared/bytes.ts';
import { memories } from '../shared/columns.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { fixed, integer } from '../shared/format.ts';
import { CARDS, PARTS, type Bar } from './bars.ts';
import type { State } from './settings.ts';

/** Where the memory of a card is stated. */
const sources = new Map<string, string>(Object.entries(cardSources.cards));

interface Props {
  model: ModelShape;
  state: State;
  bars: readonly Bar[];
}

/** What a block keeps, with the current numbers. */
function Activations({ model, state }: Pick<Props, 'model' | 'state'>) {
  const size = state.precision === 'fp32' ? 4 : 2;
  const { sequence, batch, recompute } = state;
  const text = `${integer(sequence)} · ${integer(batch)} · ${integer(model.hidden)}`;
  const square = ((2 * size + 1) * model.heads * sequence) / model.hidden;
  const inside = {
    none: `${String(16 * size + 2)} + ${fixed(square, 1)}`,
    attention: String(16 * size + 2),
    blocks: String(size),
  }[recompute];
  return (
    <li>
      Activations: {integer(blockCount(model))} blocks · s b h · ({inside}) ={' '}
      {integer(blockCount(model))} · {text} · ({inside}) bytes
      {recompute === 'none' &&
        `; the second number is ${String(2 * size + 1)} a s ÷ h with ${integer(model.heads)} heads`}
      . The same for all three.
    </li>
  );
}

/** The formulas with the current numbers put in. */
export function Working({ model, state, bars }: Props) {
  const weight = WEIGHT_BYTES[state.precision];
  const gradient = GRADIENT_BYTES[state.precision];
  const states = OPTIMISER_BYTES[state.optimiser];
  return (
    <ul class="working">
      <li>
        Each trained number: {weight}&nbsp;bytes of weight, {gradient} of gradient, {states} of
        optimiser states, together {weight + gradient + states}.
      </li>
      {bars.map(({ name, trained, parts }) => (
        <li key={name}>
          {name}: {integer(trained)} trained
          {parts.frozen > 0 && `, and ${bytes(parts.frozen)} of frozen weights`}
        </li>
      ))}
      {state.by === 'model' ? (
        <Activations model={model} state={state} />
      ) : (
        <li>
          Activations and temporary memory: 8&nbsp;bytes a parameter, the course’s rule of thumb.
          For a better estimate the shape of the model must be known.
        </li>
      )}
    </ul>
  );
}

/** All numbers, the cards, and where the rules come from. */
export function Data({ bars }: Props) {
  const columns = bars.map(({ parts, total }) =>
    memories([...PARTS.map(([part]) => parts[part]), total]),
  );
  return (
    <>
      <DataTable
        label="Parts of the memory"
        head={['Part', ...bars.map(({ name }) => name)]}
        rows={[...PARTS.map(([, words]) => words), 'Together'].map((words, i) => [
          words,
          ...columns.map((cells) => cells[i]),
        ])}
      />
      <ul class="working">
        {CARDS.map(({ name, gigabytes }) => (
          <li key={name}>
            {name}: {gigabytes}&nbsp;GB ({sources.get(name)})
          </li>
        ))}
      </ul>
      <p>
        Bytes a parameter: Hugging Face, “Model training anatomy”; Megatron-LM, “Distributed
        Optimizer”; Rajbhandari 2019. Activations: Korthikanti 2022, Eq. 1 and Table 2, counted for
        a block like GPT-3’s; other blocks differ somewhat, and frozen layers may keep a little
        less. Left out: logits, temporary buffers, and the gigabyte or so that the programs
        themselves take. LoRA stands beside every linear layer of the blocks; QLoRA holds their
        weights in four bits and the rest in sixteen (Dettmers 2023).
      </p>
    </>
  );
}
