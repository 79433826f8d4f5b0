import { useRef } from 'preact/hooks';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { Segments } from '../shared/Segments.tsx';
import { SliderField } from '../shared/SliderField.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { useWidth } from '../shared/use-width.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { analyse, reading } from './approximation.ts';
import { ErrorCurve, SingularValues } from './Charts.tsx';
import { Ranks, Working } from './Details.tsx';
import { PICTURE_NAMES, PICTURES, SIDE } from './pictures.ts';
import { Approximation, Original } from './Stage.tsx';
import { settings, RANK_LIMITS, title } from './settings.ts';

const RANKS = Array.from({ length: SIDE }, (_, i) => i + 1);
/** Fits the narrowest page, so that text keeps its size without script as well. */
const BUILT = 288;
/** Between the two columns, in CSS pixels. */
const GAP = 16;
/** The picture that the question is about. */
const ASKED = 'checkerboard';

/** A small picture, the best picture of rank r, and what the other ranks would add. */
export function LowRankView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.floor((useWidth(frame, BUILT) - GAP) / 2);
  const analysis = analyse(state.picture);
  const chart = { r: state.r, width };

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
          question={`A checkerboard of ${SIDE} × ${SIDE} cells, in squares of 4 × 4: at which rank is it exact?`}
          unit="singular values"
          limits={{ ...RANK_LIMITS, whole: true, describe: `a whole number from 1 to ${SIDE}` }}
          verdict={(guess) =>
            `You said ${guess}; it is ${analyse(ASKED).rank}. The checkerboard has only two kinds of rows, however many squares it has.`
          }
          onGuess={() => {
            update({ picture: ASKED, r: analyse(ASKED).rank });
          }}
        />
      }
      stage={
        <div ref={frame}>
          <Masked when={prediction.open && state.picture === ASKED}>
            <div class="low-rank">
              <div class="pictures">
                <Original analysis={analysis} />
                <Approximation analysis={analysis} r={state.r} />
              </div>
              <SingularValues
                {...chart}
                values={analysis.parts.singularValues}
                rank={analysis.rank}
                guess={state.picture === ASKED ? prediction.guess : undefined}
                live={live}
                onRank={(r) => {
                  update({ r });
                }}
              />
              <ErrorCurve {...chart} errors={analysis.errors} />
            </div>
          </Masked>
        </div>
      }
      reading={reading(analysis, state.r)}
      controls={
        <>
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
          <Segments
            label="Picture"
            choices={PICTURES.map((picture) => [picture, PICTURE_NAMES[picture]] as const)}
            value={state.picture}
            onValue={(picture) => {
              update({ picture });
            }}
          />
        </>
      }
      offers={import.meta.env.SSR ? 'keep more or fewer ranks of five pictures' : undefined}
      working={<Working analysis={analysis} r={state.r} />}
      data={<Ranks caption={PICTURE_NAMES[state.picture]} analysis={analysis} />}
    />
  );
}
