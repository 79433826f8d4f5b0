import { counted } from '../../shared/counted.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { compact, integer, percent } from '../shared/format.ts';
import { Masked } from '../shared/prediction/Masked.tsx';
import type { Prediction } from '../shared/prediction/use-prediction.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { adamSize, countModel, fileSize, listed, type ModelCount } from './lora.ts';
import { Matrix } from './Matrix.tsx';
import { type State } from './settings.ts';
import { blockLayers, blockTargets } from './targets.ts';

interface Props {
  model: CourseModel;
  state: State;
  update: (change: Partial<State>) => void;
  live: boolean;
  /** of the share, in percent */
  prediction: Prediction<number>;
}

const GROUPS = [
  ['attention', 'Attention'],
  ['ffn', 'Feed-forward network'],
] as const;

/** The linear layers of a model's blocks, to scale and to switch, and what LoRA on them costs. */
export function ModelStage({ model, state, update, live, prediction }: Props) {
  const count = countModel(model, state);
  const layers = blockLayers(model);
  const largest = Math.max(...layers.flatMap((layer) => [layer.in, layer.out]));
  return (
    <Masked when={prediction.open}>
      <div class="lora-model">
        <ShareBar count={count} guess={prediction.guess} />
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
      </div>
    </Masked>
  );
}

const width = (share: number) => `${(Math.min(1, share) * 100).toFixed(2)}%`;

/** All weights as one bar, with what LoRA trains of them to scale. */
function ShareBar({ count, guess }: { count: ModelCount; guess: number | undefined }) {
  const { base, trainable, share } = count;
  return (
    <div class="share">
      <p>
        <span>
          <i class="key trained" /> {percent(share)} trained, {integer(trainable)}
        </span>
        <span>
          <i class="key frozen" /> {integer(base)} frozen
        </span>
      </p>
      <div class="share-bar" aria-hidden="true">
        <i class="trained" style={{ width: width(share) }} />
        {guess !== undefined && <i class="share-guess" style={{ left: width(guess / 100) }} />}
      </div>
      {guess !== undefined && (
        <p class="share-note" style={{ paddingLeft: width(Math.min(0.5, guess / 100)) }}>
          ◇ your guess, {percent(guess / 100)}
        </p>
      )}
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
