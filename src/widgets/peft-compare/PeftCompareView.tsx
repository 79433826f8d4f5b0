import { useMemo } from 'preact/hooks';
import { counted } from '../../shared/counted.ts';
import { bytes } from '../shared/bytes.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { Later, LaterControls, useLater } from '../shared/later.tsx';
import { decodeModels } from '../shared/model-table.ts';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { Segments } from '../shared/Segments.tsx';
import { Stops } from '../shared/Stops.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Bars } from './Bars.tsx';
import { costs, reading } from './methods.ts';
import { DEFAULT_MODEL, FORMATS, settings, type State, title } from './settings.ts';

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
const TASKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const ASKED_TASKS = 100;

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR
  ? { details: await import('./Details.tsx'), more: await import('./More.tsx') }
  : undefined;
const loadDetails = () => import('./Details.tsx');
const loadMore = () => import('./More.tsx');

/** Seven ways to fine-tune one model: what each trains, needs in training and stores. */
export function PeftCompareView({ id, models: table }: Props) {
  const models = useMemo(() => decodeModels(table), [table]);
  const codec = useMemo(() => settings(models), [models]);
  const linked = useLinkedState(id, codec);
  const { state, update, live, engaged } = linked;
  const prediction = usePrediction<number>(id, live);
  const model = shapeOf(state.model, models);
  const all = costs(model, state);
  const later = useLater(loadDetails, engaged, built?.details);
  const more = useLater(loadMore, engaged, built?.more);
  const parts = { model, state, costs: all };

  const asked: State = { ...codec.initial, tasks: ASKED_TASKS };
  const askedState = codec.serialise(asked).toString();
  const askedModel = shapeOf(DEFAULT_MODEL, models);
  const storage = (of: State) =>
    costs(askedModel, of).find(({ method }) => method.kind === 'lora')?.storage ?? 0;

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      prediction={
        <AskNumber
          prediction={prediction}
          live={live}
          question={`Ten tasks on ${askedModel.name} with LoRA take ${bytes(storage(codec.initial))} on disk. What do ${ASKED_TASKS} tasks take?`}
          unit="GB"
          limits={{
            min: 0.001,
            max: 1e6,
            describe: 'a number of gigabytes from 0.001 to 1,000,000',
          }}
          verdict={(guess) =>
            `You said ${bytes(guess * 1e9)}; it is ${bytes(storage(asked))}. The model is stored once, and each task adds only its small part; as full copies the tasks would take ${bytes(costs(askedModel, asked)[0]?.storage ?? 0)}.`
          }
          onGuess={() => {
            update(asked);
          }}
        />
      }
      stage={
        <Bars
          costs={all}
          asking={prediction.open}
          guess={
            prediction.guess !== undefined && codec.serialise(state).toString() === askedState
              ? prediction.guess * 1e9
              : undefined
          }
        />
      }
      controls={
        <>
          <div class="control-row">
            <label class="slider">
              <span>{counted(state.tasks, 'task')}</span>
              <Stops
                label="Tasks"
                value={state.tasks}
                text={counted(state.tasks, 'task')}
                stops={TASKS}
                onValue={(tasks) => {
                  update({ tasks });
                }}
              />
            </label>
          </div>
          <Segments
            label="Number formats"
            choices={FORMATS.map((format) => [format, FORMAT_NAMES[format]] as const)}
            value={state.weights}
            onValue={(weights) => {
              update({ weights });
            }}
          />
        </>
      }
      more={
        <LaterControls {...more} draw={({ More }) => <More {...{ models, state, update }} />} />
      }
      offers={
        import.meta.env.SSR ? 'change the model, the tasks and how numbers are held' : undefined
      }
      reading={reading(model, state, all)}
      working={<Later {...later} draw={({ Working }) => <Working {...parts} />} />}
      data={<Later {...later} draw={({ Data }) => <Data {...parts} />} />}
    />
  );
}
