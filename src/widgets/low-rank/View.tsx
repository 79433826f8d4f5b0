import { useMemo, useState } from 'preact/hooks';
import { fixed, integer, percent } from '../shared/format.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { SliderField } from '../shared/SliderField.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { analyse, approximate, factorCount, reading, type Analysis } from './approximation.ts';
import { Cells } from './Cells.tsx';
import { ErrorCurve, SingularValues } from './Charts.tsx';
import { PICTURE_NAMES, PICTURES, SIDE } from './pictures.ts';
import { codec, RANK_LIMITS } from './state.ts';

const RANKS = Array.from({ length: SIDE }, (_, i) => i + 1);
/** Cells that the factors may take beside the picture, and the gap. */
const STRIP = 8;
const GAP = 1;

/** A small picture, the best picture of rank r, and what the other ranks would add. */
export function View({ id }: { id: string }) {
  const linked = useLinkedState(id, codec);
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

function Original({ analysis: { name, original } }: { analysis: Analysis }) {
  return (
    <div>
      <svg
        class="cells"
        viewBox={`${-STRIP - GAP} 0 ${SIDE + STRIP + GAP} ${SIDE}`}
        role="img"
        aria-label={`The picture: ${PICTURE_NAMES[name]}.`}
      >
        <Cells matrix={original} full={1} />
        <rect width={SIDE} height={SIDE} />
      </svg>
      <p>The picture, {integer(SIDE ** 2)} numbers</p>
    </div>
  );
}

function Approximation({ analysis, r }: { analysis: Analysis; r: number }) {
  const { product, a, b } = useMemo(() => approximate(analysis.parts, r), [analysis, r]);
  const thin = Math.min(1, STRIP / r);
  const full = Math.max(...[...a, ...b].flat().map(Math.abs));
  return (
    <div>
      <svg
        class="cells"
        viewBox={`${-STRIP - GAP} ${-STRIP - GAP} ${SIDE + STRIP + GAP} ${SIDE + STRIP + GAP}`}
        role="img"
        aria-label={`The same at rank ${integer(r)}, with its factors B at the left and A on top.`}
      >
        <Cells matrix={product} full={1} />
        <rect width={SIDE} height={SIDE} />
        <g transform={`translate(${(-GAP - r * thin).toFixed(2)} 0)`}>
          <Cells matrix={b} full={full} width={thin} />
          <rect width={r * thin} height={SIDE} />
        </g>
        <g transform={`translate(0 ${(-GAP - r * thin).toFixed(2)})`}>
          <Cells matrix={a} full={full} height={thin} />
          <rect width={SIDE} height={r * thin} />
        </g>
      </svg>
      <p>B times A, {integer(factorCount(r))} numbers</p>
    </div>
  );
}

function Working({ analysis: { parts, errors }, r }: { analysis: Analysis; r: number }) {
  const squares = (from: number) =>
    parts.singularValues.slice(from).reduce((sum, value) => sum + value ** 2, 0);
  return (
    <ul class="working">
      <li>
        The best picture of rank r keeps the r largest singular values σ: B = U<sub>r</sub> √Σ
        <sub>r</sub> and A = √Σ<sub>r</sub> V<sub>r</sub>
        <sup>⊤</sup> (Eckart and Young 1936).
      </li>
      <li>
        B and A hold r (24 + 24) = {integer(r)} · 48 = {integer(factorCount(r))} numbers.
      </li>
      <li>
        Error = √(Σ<sub>i&gt;r</sub> σ<sub>i</sub>² / Σ σ<sub>i</sub>²) = √({fixed(squares(r), 2)} /{' '}
        {fixed(squares(0), 2)}) = {percent(errors[r] ?? 0)}.
      </li>
    </ul>
  );
}

function Ranks({ caption, analysis }: { caption: string; analysis: Analysis }) {
  const { errors, parts } = analysis;
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label="Singular values and errors">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Rank</th>
              <th scope="col">Singular value</th>
              <th scope="col">Error left</th>
              <th scope="col">Numbers in B and A</th>
            </tr>
          </thead>
          <tbody>
            {parts.singularValues.map((value, i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                <td>{fixed(value, 3)}</td>
                <td>{percent(errors[i + 1] ?? 0)}</td>
                <td>{integer(factorCount(i + 1))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        The pictures are made for this figure, each by a formula; the dots come from a fixed seed.
      </p>
    </>
  );
}
