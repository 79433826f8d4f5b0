import { integer, percent } from '../shared/format.ts';
import { SIDE } from './pictures.ts';

const WIDTH = 300;
const HEIGHT = 150;
const AREA = { left: 8, right: WIDTH - 4, top: 26, bottom: HEIGHT - 22 };
const SLOT = (AREA.right - AREA.left) / (SIDE + 1);

const x = (rank: number): number => AREA.left + (rank + 0.5) * SLOT;
const y = (share: number): number => AREA.bottom - share * (AREA.bottom - AREA.top);
const at = (value: number): string => String(Number(value.toFixed(1)));

function Frame({ title }: { title: string }) {
  return (
    <g class="axes">
      <line x1={AREA.left} x2={AREA.right} y1={AREA.bottom} y2={AREA.bottom} />
      {[1, 8, 16, SIDE].map((rank) => (
        <text key={rank} x={at(x(rank))} y={HEIGHT - 6} text-anchor="middle">
          {rank}
        </text>
      ))}
      <text class="axis-title" x={AREA.left} y={14}>
        {title}
      </text>
    </g>
  );
}

/** One bar for each singular value; those that are kept are filled. */
export function SingularValues({ values, r }: { values: readonly number[]; r: number }) {
  const most = values[0] ?? 1;
  const bars = (from: number, to: number) =>
    values
      .slice(from, to)
      .map((value, i) => `M${at(x(from + i + 1))} ${at(AREA.bottom)}V${at(y(value / most))}`)
      .join('');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${integer(SIDE)} singular values, largest first; the first ${integer(r)} are kept.`}
    >
      <Frame title="singular values" />
      <path class="rest" d={bars(r, SIDE)} />
      <path class="kept" d={bars(0, r)} />
    </svg>
  );
}

/** The error that is left at each rank. */
export function ErrorCurve({ errors, r }: { errors: readonly number[]; r: number }) {
  const error = errors[r] ?? 0;
  const late = r > SIDE / 2;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Error against rank: ${percent(error)} at rank ${integer(r)}.`}
    >
      <Frame title="error left" />
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
