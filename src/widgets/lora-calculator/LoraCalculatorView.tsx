import { useMemo } from 'preact/hooks';
import { shapeOf } from '../shared/chosen-model.ts';
import { integer, percent } from '../shared/format.ts';
import { decodeModels } from '../shared/model-table.ts';
import { Later, LaterControls, useLater } from '../shared/later.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import { countMatrix, matrixReading } from './matrix.ts';
import { MatrixStage } from './MatrixStage.tsx';
import { ASKED_RANK, settings, title } from './settings.ts';

interface Props {
  id: string;
  /** text of `encodeModels` */
  models: string;
}

/** The model of the lab, adapted in more places than its run. */
const MODEL_QUESTION =
  'FLAN-T5-base gets LoRA of rank 32 on every linear layer of its blocks. What share of its parameters is then trained?';

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR
  ? { details: await import('./Details.tsx'), more: await import('./More.tsx') }
  : undefined;
const loadDetails = () => import('./Details.tsx');
const loadMore = () => import('./More.tsx');

/** LoRA on one matrix, to scale, and on the matrices of a real model, counted as `peft` counts. */
export function LoraCalculatorView({ id, models: table }: Props) {
  const models = useMemo(() => decodeModels(table), [table]);
  const codec = useMemo(() => settings(models), [models]);
  const linked = useLinkedState(id, codec);
  const { state, update, live, engaged } = linked;
  const predictions = {
    matrix: usePrediction<number>(id, live),
    model: usePrediction<number>(id, live),
  };
  const prediction = predictions[state.view];
  const model = shapeOf(state.model, models);
  const isMatrix = state.view === 'matrix';
  const { d, k } = codec.initial;
  const asked = countMatrix(d, k, ASKED_RANK);
  const matrixQuestion = `Raise the rank of this matrix of ${d}\u00a0×\u00a0${k} from 8 to ${ASKED_RANK}. What share of W’s ${integer(asked.full)} numbers do A and B then hold? Drag the diamond, or type.`;
  const changed = state !== codec.initial;
  const later = { changed, ...useLater(loadDetails, changed, built?.details) };
  const more = useLater(loadMore, engaged, built?.more);

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={prediction.open}
      onReset={() => {
        predictions.matrix.again();
        predictions.model.again();
      }}
      prediction={
        <AskNumber
          key={state.view}
          prediction={prediction}
          live={live}
          question={isMatrix ? matrixQuestion : MODEL_QUESTION}
          unit="%"
          limits={{ min: 0, max: 1000, describe: 'a percentage from 0 to 1,000' }}
          verdict={(guess) =>
            isMatrix
              ? `You said ${percent(guess / 100, 4)}; it is ${percent(asked.share, 4)}. ${ASKED_RANK} · (${d}\u00A0+\u00A0${k}) = ${integer(asked.factors)}: W is thin, so at that rank its two factors are larger than W itself.`
              : (later.module?.modelVerdict(models, guess) ?? '')
          }
          onGuess={() => {
            update(isMatrix ? { d, k, r: ASKED_RANK } : (later.module?.askedRun(models) ?? {}));
          }}
        />
      }
      stage={
        isMatrix ? (
          <MatrixStage
            state={state}
            prediction={prediction}
            onAsked={state.d === d && state.k === k}
            live={live}
            onRank={(r) => {
              update({ r });
            }}
          />
        ) : (
          <Later
            {...later}
            draw={({ ModelStage }) => (
              <ModelStage {...{ model, state, update, live, prediction }} />
            )}
          />
        )
      }
      reading={
        isMatrix
          ? matrixReading(state)
          : (later.module?.modelReading(model, state) ?? 'One moment …')
      }
      controls={<Controls state={state} update={update} />}
      more={
        <LaterControls
          {...more}
          draw={({ More }) => <More {...{ models, model, state, update }} />}
        />
      }
      offers={
        import.meta.env.SSR
          ? 'drag the rank, change the matrix, and count LoRA on whole models'
          : undefined
      }
      working={<Later {...later} draw={({ Working }) => <Working {...{ model, state }} />} />}
      data={<Later {...later} draw={({ Data }) => <Data model={model} state={state} />} />}
      python={
        <Later
          {...more}
          draw={({ Python }) => <Python model={model} state={state} live={live} />}
        />
      }
    />
  );
}
