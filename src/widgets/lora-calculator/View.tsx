import { useMemo, useState } from 'preact/hooks';
import { shapeOf } from '../shared/chosen-model.ts';
import { integer, percent } from '../shared/format.ts';
import { decodeModels } from '../shared/model-table.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import { DataTables, Working } from './Details.tsx';
import { countMatrix, countModel, matrixReading, modelReading } from './lora.ts';
import { MatrixStage } from './MatrixStage.tsx';
import { ModelStage } from './ModelStage.tsx';
import { blockTargets, DEFAULT_MODEL, stateCodec } from './state.ts';

interface Props {
  id: string;
  /** text of `encodeModels` */
  models: string;
}

const ASKED_RANK = 64;
const GUESS_LIMITS = { min: 0, max: 1000, describe: 'a percentage from 0 to 1,000' };

/** LoRA on one matrix, to scale, and on the matrices of a real model, counted as `peft` counts. */
export function View({ id, models: table }: Props) {
  const models = useMemo(() => decodeModels(table), [table]);
  const codec = useMemo(() => stateCodec(models), [models]);
  const linked = useLinkedState(id, codec);
  const { state, update, live } = linked;
  const [guesses, setGuesses] = useState<{
    matrix?: number | undefined;
    model?: number | undefined;
  }>({});
  const model = shapeOf(state.model, models);

  const { initial } = codec;
  const asked = countMatrix(initial.d, initial.k, ASKED_RANK);
  const lab = shapeOf(DEFAULT_MODEL, models);
  const labState = { ...initial, r: 32, alpha: 32, view: 'model' } as const;
  const everywhere = { ...labState, targets: blockTargets(lab) };

  return (
    <WidgetFrame
      id={id}
      title="LoRA calculator"
      linked={linked}
      prediction={
        state.view === 'matrix' ? (
          <Prediction
            key="matrix"
            live={live}
            question={`Predict: for this matrix of 512 × 64, raise the rank from 8 to ${String(ASKED_RANK)}. What share of W’s ${integer(asked.full)} numbers do A and B then hold?`}
            unit="%"
            limits={GUESS_LIMITS}
            verdict={
              guesses.matrix === undefined
                ? undefined
                : `You said ${percent(guesses.matrix / 100)}; it is ${percent(asked.share, 4)}: 64 · (512 + 64) = ${integer(asked.factors)}. The count grows with every rank, and W is thin, so the two factors are larger than W itself.`
            }
            onGuess={(matrix) => {
              setGuesses({ ...guesses, matrix });
              update({ d: initial.d, k: initial.k, r: ASKED_RANK });
            }}
            onSkip={() => {
              setGuesses({ ...guesses, matrix: undefined });
            }}
          />
        ) : (
          <Prediction
            key="model"
            live={live}
            question={`Predict: in the course’s lab, LoRA of rank 32 on the queries and values of ${lab.name} trains ${percent(countModel(lab, labState).share)}. What share does it train on every linear layer of the blocks?`}
            unit="%"
            limits={GUESS_LIMITS}
            verdict={
              guesses.model === undefined
                ? undefined
                : `You said ${percent(guesses.model / 100)}; it is ${percent(countModel(lab, everywhere).share)}. The feed-forward matrices are the larger part of a block.`
            }
            onGuess={(percentage) => {
              setGuesses({ ...guesses, model: percentage });
              update({ ...everywhere, model: DEFAULT_MODEL });
            }}
            onSkip={() => {
              setGuesses({ ...guesses, model: undefined });
            }}
          />
        )
      }
      stage={
        state.view === 'matrix' ? (
          <MatrixStage state={state} guess={guesses.matrix} />
        ) : (
          <ModelStage model={model} state={state} update={update} live={live} />
        )
      }
      controls={<Controls models={models} model={model} state={state} update={update} />}
      reading={state.view === 'matrix' ? matrixReading(state) : modelReading(model, state)}
      working={<Working model={model} state={state} />}
      data={<DataTables model={model} state={state} />}
    />
  );
}
