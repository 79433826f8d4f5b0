import { useMemo, useState } from 'preact/hooks';
import { shapeOf } from '../shared/chosen-model.ts';
import { integer, percent } from '../shared/format.ts';
import { decodeModels, type CourseModel } from '../shared/model-table.ts';
import { Later, useLater } from '../shared/later.tsx';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import { countMatrix, countModel, matrixReading, modelReading } from './lora.ts';
import { MatrixStage } from './MatrixStage.tsx';
import { ASKED_RANK, DEFAULT_MODEL, settings, type State } from './settings.ts';
import { blockTargets } from './targets.ts';

interface Props {
  id: string;
  /** text of `encodeModels` */
  models: string;
}

/** What the reader is asked in each view; the state asked about is not on the stage yet. */
function questions(models: readonly CourseModel[], initial: State) {
  const { full, factors, share } = countMatrix(initial.d, initial.k, ASKED_RANK);
  const lab = shapeOf(DEFAULT_MODEL, models);
  const run = { model: DEFAULT_MODEL, targets: initial.targets, r: 32, alpha: 32 };
  const everywhere = { ...run, targets: blockTargets(lab) };
  return {
    matrix: {
      question: `Predict: for this matrix of 512 × 64, raise the rank from 8 to ${ASKED_RANK}. What share of W’s ${integer(full)} numbers do A and B then hold?`,
      share,
      because: `64 · (512 + 64) = ${integer(factors)}. W is thin, so at that rank its two factors are larger than W itself.`,
      asked: { d: initial.d, k: initial.k, r: ASKED_RANK },
    },
    model: {
      question: `Predict: LoRA of rank 32 on the queries and values of ${lab.name} trains ${percent(countModel(lab, run).share)}. What share does it train on every linear layer of the blocks?`,
      share: countModel(lab, everywhere).share,
      because: 'The feed-forward matrices are the larger part of a block.',
      asked: everywhere,
    },
  };
}

/** While building, the whole figure is drawn; in the page, its details are fetched when they change. */
const built = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');

/** LoRA on one matrix, to scale, and on the matrices of a real model, counted as `peft` counts. */
export function LoraCalculatorView({ id, models: table }: Props) {
  const models = useMemo(() => decodeModels(table), [table]);
  const codec = useMemo(() => settings(models), [models]);
  const linked = useLinkedState(id, codec);
  const { state, update, live } = linked;
  const [guesses, setGuesses] = useState<Partial<Record<State['view'], number>>>({});
  const model = shapeOf(state.model, models);
  const asked = useMemo(() => questions(models, codec.initial), [models, codec])[state.view];
  const guess = guesses[state.view];
  const changed = state !== codec.initial;
  const later = { changed, ...useLater(loadDetails, changed, built) };

  return (
    <WidgetFrame
      id={id}
      title="LoRA calculator"
      linked={linked}
      prediction={
        <Prediction
          key={state.view}
          live={live}
          question={asked.question}
          unit="%"
          limits={{ min: 0, max: 1000, describe: 'a percentage from 0 to 1,000' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${percent(guess / 100, 4)}; it is ${percent(asked.share, 4)}. ${asked.because}`
          }
          onGuess={(value) => {
            setGuesses({ ...guesses, [state.view]: value });
            update(asked.asked);
          }}
          onSkip={() => undefined}
        />
      }
      stage={
        state.view === 'matrix' ? (
          <MatrixStage state={state} guess={guesses.matrix} />
        ) : (
          <Later
            {...later}
            draw={({ ModelStage }) => (
              <ModelStage model={model} state={state} update={update} live={live} />
            )}
          />
        )
      }
      controls={<Controls models={models} model={model} state={state} update={update} />}
      reading={state.view === 'matrix' ? matrixReading(state) : modelReading(model, state)}
      working={<Later {...later} draw={({ Working }) => <Working model={model} state={state} />} />}
      data={<Later {...later} draw={({ Data }) => <Data model={model} state={state} />} />}
    />
  );
}
