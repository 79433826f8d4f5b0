import { useMemo, useState } from 'preact/hooks';
import { bytes } from '../shared/bytes.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { Later, useLater } from '../shared/later.tsx';
import { ModelPicker } from '../shared/ModelPicker.tsx';
import { decodeModels } from '../shared/model-table.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { Prediction } from '../shared/Prediction.tsx';
import { roundSizes, SliderField } from '../shared/SliderField.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Bars } from './Bars.tsx';
import { costs, reading } from './methods.ts';
import { DEFAULT_MODEL, FORMATS, SETTINGS, settings, type State } from './settings.ts';

interface Props {
  id: string;
  /** text of `encodeModels` */
  models: string;
}

const FORMAT_NAMES = {
  fp32: 'All in 32 bits',
  mixed: 'Mixed precision',
  bf16: 'Weights in 16 bits',
  nf4: 'Base in 4 bits (QLoRA)',
} as const;
/** Cases that lessons talk about. */
const EXAMPLES: readonly [string, Partial<State>][] = [
  ['T5-XL in 32 bits', { model: { id: 'flan-t5-xl' }, weights: 'fp32' }],
  ['BloombergGPT, every method', { model: { id: 'bloomberggpt' }, weights: 'mixed' }],
  ['A 70B model in 4 bits', { model: { id: 'llama-2-70b' }, weights: 'nf4' }],
];
const TASKS = roundSizes(1, 1000);
const ASKED_TASKS = 100;

/** While building, the whole figure is drawn; in the page, its details are fetched when they change. */
const built = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');

/** Seven ways to fine-tune one model: what each trains, needs in training and stores. */
export function PeftCompareView({ id, models: table }: Props) {
  const models = useMemo(() => decodeModels(table), [table]);
  const codec = useMemo(() => settings(models), [models]);
  const linked = useLinkedState(id, codec);
  const { state, update, live } = linked;
  const [guess, setGuess] = useState<number>();
  const model = shapeOf(state.model, models);
  const all = costs(model, state);
  const changed = state !== codec.initial;
  const later = { changed, ...useLater(loadDetails, changed, built) };
  const parts = { model, state, costs: all };

  const asked: State = { ...codec.initial, tasks: ASKED_TASKS };
  const askedModel = shapeOf(DEFAULT_MODEL, models);
  const storage = (of: State) =>
    costs(askedModel, of).find(({ method }) => method.kind === 'lora')?.storage ?? 0;

  return (
    <WidgetFrame
      id={id}
      title="Seven ways to fine-tune"
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question={`Predict: ten tasks on ${askedModel.name} with LoRA take ${bytes(storage(codec.initial))} on disk. What do ${String(ASKED_TASKS)} tasks take?`}
          unit="GB"
          limits={{ min: 0, max: 1e6, describe: 'a number of gigabytes from 0 to 1,000,000' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${bytes(guess * 1e9)}; it is ${bytes(storage(asked))}. The model is stored once, and each task adds only its small part; as full copies the tasks would take ${bytes(costs(askedModel, asked)[0]?.storage ?? 0)}.`
          }
          onGuess={(value) => {
            setGuess(value);
            update(asked);
          }}
          onSkip={() => undefined}
        />
      }
      stage={<Bars costs={all} tasks={state.tasks} />}
      controls={
        <>
          <ModelPicker
            models={models}
            choice={state.model}
            onChoice={(choice) => {
              update({ model: choice });
            }}
          />
          <div class="presets" role="group" aria-label="Examples">
            {EXAMPLES.map(([name, example]) => (
              <button
                key={name}
                type="button"
                onClick={() => {
                  update(example);
                }}
              >
                {name}
              </button>
            ))}
          </div>
          <div class="presets" role="group" aria-label="Number formats">
            {FORMATS.map((weights) => (
              <button
                key={weights}
                type="button"
                aria-pressed={state.weights === weights}
                onClick={() => {
                  update({ weights });
                }}
              >
                {FORMAT_NAMES[weights]}
              </button>
            ))}
          </div>
          <div class="control-row">
            <SliderField
              {...SETTINGS.tasks}
              value={state.tasks}
              stops={TASKS}
              onValue={(tasks) => {
                update({ tasks });
              }}
            />
            {(['r', 'm', 'p'] as const).map((name) => (
              <NumberField
                key={name}
                {...SETTINGS[name]}
                value={state[name]}
                onValue={(value) => {
                  update({ [name]: value });
                }}
              />
            ))}
          </div>
        </>
      }
      reading={reading(model, state, all)}
      working={<Later {...later} draw={({ Working }) => <Working {...parts} />} />}
      data={<Later {...later} draw={({ Data }) => <Data {...parts} />} />}
    />
  );
}
