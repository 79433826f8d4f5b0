import { useMemo } from 'preact/hooks';
import { integer } from '../shared/format.ts';
import { approximate, factorCount, type Analysis } from './approximation.ts';
import { Cells } from './Cells.tsx';
import { PICTURE_NAMES, SIDE } from './pictures.ts';

/** Cells that the factors may take beside the picture, and the gap. */
const STRIP = 3;
const GAP = 0.5;

/** The picture itself, level with its approximation. */
export function Original({ analysis: { name, original } }: { analysis: Analysis }) {
  return (
    <div>
      <svg
        class="cells"
        viewBox={`0 0 ${SIDE} ${SIDE}`}
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

/** The best picture of rank r, as the product of the factors at its left and on top. */
export function Approximation({ analysis, r }: { analysis: Analysis; r: number }) {
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
      <p>B times A, {integer(factorCount(r))} numbers; violet: below 0</p>
    </div>
  );
}
