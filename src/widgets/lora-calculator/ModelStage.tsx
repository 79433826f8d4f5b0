import { counted } from '../../shared/counted.ts';
import { peftPrintout } from '../../models/peft.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { compact, integer, percent } from '../shared/format.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { adamSize, countModel, fileSize, listed, type ModelCount } from './lora.ts';
import { Matrix } from './Matrix.tsx';
import { pythonSnippet } from './python.ts';
import { Snippet } from './Snippet.tsx';
import { type State } from './settings.ts';
import { blockLayers, blockTargets } from './targets.ts';

interface Props {
  model: CourseModel;
  state: State;
  update: (change: Partial<State>) => void;
  live: boolean;
}

const GROUPS = [
  ['attention', 'Attention'],
  ['ffn', 'Feed-forward network'],
] as const;

/** The linear layers of a model's blocks, to scale and to switch, and what LoRA on them costs. */
export function ModelStage({ model, state, update, live }: Props) {
  const count = countModel(model, state);
  const printout = peftPrintout(count);
  const layers = blockLayers(model);
  const largest = Math.max(...layers.flatMap((layer) => [layer.in, layer.out]));
  return (
    <div class="lora-model">
      <div class="lora-panels">
        <fieldset class="block" disabled={!live}>
          <legend>{blocksOf(model)}</legend>
          {GROUPS.map(([group, name]) => (
            <div key={group} class="block-part" role="group" aria-label={name}>
              <span class="part-name">{name}</span>
              {layers
                .filter((layer) => layer.group === group)
                .map((layer) => (
                  <Matrix
                    key={layer.target}
                    layer={layer}
                    scale={80 / largest}
                    r={state.r}
                    adapted={count.modules.some((module) => module.target === layer.target)}
                    chosen={state.targets.includes(layer.target)}
                    last={state.targets.length === 1}
                    onChange={(on) => {
                      update({
                        targets: blockTargets(model).filter((name) =>
                          name === layer.target ? on : state.targets.includes(name),
                        ),
                      });
                    }}
                  />
                ))}
            </div>
          ))}
        </fieldset>
        <Results model={model} count={count} />
      </div>
      {count.unasked !== undefined && (
        <p class="lora-warning">
          <code>peft</code> compares the ends of names: {listed(state.targets)} takes in{' '}
          {count.unasked} too.
        </p>
      )}
      <p>
        What <code>print_trainable_parameters()</code> of <code>peft</code> prints:
      </p>
      <pre class="code" tabIndex={0}>
        {printout}
      </pre>
      <Snippet text={pythonSnippet(model, state, printout)} live={live} />
    </div>
  );
}

/** "12 encoder and 12 decoder blocks" */
function blocksOf({ architecture, layers }: CourseModel): string {
  const n = integer(layers);
  if (architecture === 'encoder-decoder') {
    return `${counted(layers, 'encoder block')}, and ${counted(layers, 'decoder block')} with a second attention over the encoder`;
  }
  return layers === 1 ? 'One block' : `Each of the ${n} blocks`;
}

function Results({ model, count }: { model: CourseModel; count: ModelCount }) {
  const { trainable, share, breakEven } = count;
  const full = model.totalParams;
  return (
    <DataTable
      label="What it costs"
      head={['Cost', 'LoRA', 'Full fine-tuning']}
      rows={[
        ['Trained', `${integer(trainable)} (${percent(share)})`, integer(full)],
        ['Checkpoint, FP32', fileSize(trainable), fileSize(full)],
        ['Adam’s states, FP32', adamSize(trainable), adamSize(full)],
        ['Break-even rank', compact(breakEven, 4), ''],
      ]}
    />
  );
}
