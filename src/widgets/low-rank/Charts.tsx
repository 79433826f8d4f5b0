import { integer, percent } from '../shared/format.ts';
import { Grip } from '../shared/Grip.tsx';
import { SIDE } from './pictures.ts';

const HEIGHT = 120;
const TOP = 26;
const BOTTOM = HEIGHT - 22;

/** Room for the ranks on a chart of a width. */
function ranks(width: number) {
  const slot = (width - 18) / (SIDE + 1);
  return { slot, x: (rank: number): number => 8 + (rank + 0.5) * slot };
}
const y = (share: number): number => BOTTOM - share * (BOTTOM - TOP);
const at = (value: number): string => String(Number(value.toFixed(1)));

function Frame({ title, width }: { title: string; width: number }) {
  const { x } = ranks(width);
  return (
    <g class="axes">
      <line x1={8} x2={width - 4} y1={BOTTOM} y2={BOTTOM} />
      {[1, 8, 16, SIDE].map((rank) => (
        <text key={rank} x={at(x(rank))} y={HEIGHT - 6} text-anchor="middle">
          {rank}
        </text>
      ))}
      <text class="axis-title" x={8} y={13}>
        {title}
      </text>
    </g>
  );
}

interface Drawn {
  /** in CSS pixels */
  width: number;
  /** ranks that are kept */
  r: number;
}

/** One bar for each singular value; those left of the scan are kept and filled. */
export function SingularValues(
  props: Drawn & {
    values: readonly number[];
    /** at which the picture is exact */
    rank: number;
    guess: number | undefined;
    live: boolean;
    /** the scan is dragged to a rank */
    onRank: (r: number) => void;
  },
) {
  const { values, rank, r, width, guess, live, onRank } = props;
  const { slot, x } = ranks(width);
  const most = values[0] ?? 1;
  const bars = (from: number, to: number) =>
    values
      .slice(from, to)
      .map((value, i) => `M${at(x(from + i + 1))} ${BOTTOM}V${at(y(value / most))}`)
      .join('');
  return (
    <svg
      {...{ width, height: HEIGHT }}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={`${integer(SIDE)} singular values, largest first; the first ${integer(r)} are kept.`}
    >
      <Frame title="singular values" width={width} />
      <path class="rest" d={bars(r, SIDE)} />
      <path class="kept" d={bars(0, r)} stroke-width={at(slot * 0.75)} />
      <path
        class="scan"
        d={`M${at(x(r + 0.5))} ${guess === undefined ? TOP - 4 : TOP + 14}V${BOTTOM}`}
      />
      {live && (
        <>
          <circle cx={at(x(r + 0.5))} cy={(TOP + BOTTOM) / 2} r="6" />
          <Grip
            x={0}
            y={TOP - 4}
            width={width}
            height={BOTTOM - TOP + 4}
            along="x"
            onDrag={(to) => {
              onRank(Math.max(1, Math.min(SIDE, Math.round((to - 8) / slot - 1))));
            }}
          />
        </>
      )}
      {guess !== undefined && (
        <g class="guess">
          <path class="guess-way" d={`M${at(x(guess + 0.5))} ${TOP}V${BOTTOM}`} />
          <text
            x={at(guess > SIDE / 2 ? x(guess + 0.5) - 4 : x(Math.max(guess, rank) + 0.5) + 4)}
            y={TOP + 10}
            text-anchor={guess > SIDE / 2 ? 'end' : 'start'}
          >
            you: {guess}
          </text>
        </g>
      )}
    </svg>
  );
}

/** The error that is left at each rank. */
export function ErrorCurve({ errors, r, width }: Drawn & { errors: readonly number[] }) {
  const { x } = ranks(width);
  const error = errors[r] ?? 0;
  const late = r > SIDE / 2;
  return (
    <svg
      {...{ width, height: HEIGHT }}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={`Error against rank: ${percent(error)} at rank ${integer(r)}.`}
    >
      <Frame title="error left" width={width} />
      <path
        class="curve"
        d={`M${errors.map((value, rank) => `${at(x(rank))} ${at(y(value))}`).join('L')}`}
      />
      <circle cx={at(x(r))} cy={at(y(error))} r="5" />
      <text
        class="now"
        x={at(x(r) + (late ? -2 : 9))}
        y={at(y(error) - 9)}
        text-anchor={late ? 'end' : 'start'}
      >
        {percent(error)}
      </text>
    </svg>
  );
}
