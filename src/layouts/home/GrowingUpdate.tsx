import { useEffect, useMemo, useState } from 'preact/hooks';
import { analyse, approximate, factorCount } from '../../widgets/low-rank/approximation.ts';
import { Cells } from '../../widgets/low-rank/Cells.tsx';
import { SIDE } from '../../widgets/low-rank/pictures.ts';
import { integer, percent } from '../../widgets/shared/format.ts';

/** Where the letter is nearly there, but not yet. */
const START = 4;
/** From here on two factors hold as many numbers as the matrix. */
const END = SIDE / 2;
/** Cells that the factors may take beside the matrix, and the gap. */
const STRIP = 6;
const GAP = 1;

/** A frozen matrix and, drawn on it, the change that two thin trained matrices make. */
export function GrowingUpdate() {
  const [r, setRank] = useState(START);
  const [live, setLive] = useState(false);
  useEffect(() => {
    setLive(true);
  }, []);
  const { parts, errors } = useMemo(() => analyse('letter'), []);
  const { product, a, b } = useMemo(() => approximate(parts, r), [parts, r]);
  const thin = Math.min(1, STRIP / r);
  const full = Math.max(...[...a, ...b].flat().map(Math.abs));
  const error = errors[r] ?? 0;
  const state = `rank ${integer(r)}: ${integer(factorCount(r))} trained numbers in place of ${integer(SIDE ** 2)}, ${error < 1e-9 ? 'and the letter is exact' : `and the letter is off by ${percent(error)}`}`;
  return (
    <div class="growing">
      <div class="growing-drawing">
        <svg
          viewBox={`${-STRIP - GAP} ${-STRIP - GAP} ${SIDE + STRIP + GAP} ${SIDE + STRIP + GAP}`}
          role="img"
          aria-label={`A frozen matrix W₀ of ${String(SIDE)} × ${String(SIDE)} numbers. B at its left and A on top multiply to a change that draws the letter A on it: ${state}.`}
        >
          <rect class="frozen" width={SIDE} height={SIDE} />
          <Cells matrix={product} full={1} />
          <g transform={`translate(${(-GAP - r * thin).toFixed(2)} 0)`}>
            <rect class="thin" width={r * thin} height={SIDE} />
            <Cells matrix={b} full={full} width={thin} />
          </g>
          <g transform={`translate(0 ${(-GAP - r * thin).toFixed(2)})`}>
            <rect class="thin" width={SIDE} height={r * thin} />
            <Cells matrix={a} full={full} height={thin} />
          </g>
        </svg>
        <span class="growing-label growing-corner" aria-hidden="true">
          W<sub>0</sub> + BA
        </span>
      </div>
      <label class="growing-control">
        <span>Rank</span>
        <input
          type="range"
          min={1}
          max={END}
          value={r}
          disabled={!live}
          aria-valuetext={state}
          onInput={(event) => {
            setRank(event.currentTarget.valueAsNumber);
          }}
        />
        <output>{r}</output>
      </label>
      <p class="growing-reading">{state.charAt(0).toUpperCase() + state.slice(1)}.</p>
    </div>
  );
}
