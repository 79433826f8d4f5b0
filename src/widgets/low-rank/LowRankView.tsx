import { useMemo, useState } from 'preact/hooks';
import { Prediction } from '../shared/Prediction.tsx';
import { SliderField } from '../shared/SliderField.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { analyse, reading } from './approximation.ts';
import { ErrorCurve, SingularValues } from './Charts.tsx';
import { Ranks, Working } from './Details.tsx';
import { PICTURE_NAMES, PICTURES, SIDE } from './pictures.ts';
import { Approximation, Original } from './Stage.tsx';
import { settings, RANK_LIMITS } from './settings.ts';

const RANKS = Array.from({ length: SIDE }, (_, i) => i + 1);

/** A small picture, the best picture of rank r, and what the other ranks would add. */
export function LowRankView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const [guess, setGuess] = useState<number>();
  const analysis = useMemo(() => analyse(state.picture), [state.picture]);
  const truth = useMemo(() => analyse('checkerboard').rank, []);
  const name = PICTURE_NAMES[state.picture];

  return (
    <WidgetFrame
      id={id}
      title="A picture at low rank"
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question={`Predict: a checkerboard of ${String(SIDE)} × ${String(SIDE)} cells. At which rank is it exact?`}
          unit="singular values"
          limits={{ ...RANK_LIMITS, describe: `a rank from 1 to ${String(SIDE)}` }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${String(guess)}; it is ${String(truth)}. The checkerboard has only two kinds of rows, however many squares it has.`
          }
          onGuess={(value) => {
            setGuess(Math.round(value));
            update({ picture: 'checkerboard', r: truth });
          }}
          onSkip={() => undefined}
        />
      }
      stage={
        <div class="low-rank">
          <Original analysis={analysis} />
          <Approximation analysis={analysis} r={state.r} />
          <SingularValues values={analysis.parts.singularValues} r={state.r} />
          <ErrorCurve errors={analysis.errors} r={state.r} />
        </div>
      }
      controls={
        <>
          <div class="presets" role="group" aria-label="Picture">
            {PICTURES.map((picture) => (
              <button
                key={picture}
                type="button"
                aria-pressed={state.picture === picture}
                onClick={() => {
                  update({ picture });
                }}
              >
                {PICTURE_NAMES[picture]}
              </button>
            ))}
          </div>
          <div class="control-row">
            <SliderField
              label="Rank r"
              value={state.r}
              {...RANK_LIMITS}
              stops={RANKS}
              onValue={(r) => {
                update({ r });
              }}
            />
          </div>
        </>
      }
      reading={reading(analysis, state.r)}
      working={<Working analysis={analysis} r={state.r} />}
      data={<Ranks caption={name} analysis={analysis} />}
    />
  );
}
