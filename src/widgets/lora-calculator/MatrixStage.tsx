import { compact, integer, percent } from '../shared/format.ts';
import { countMatrix } from './lora.ts';
import { ASKED_RANK, type State } from './settings.ts';

const WIDTH = 340;
const HEIGHT = 270;
/** Room beside the matrices for the signs and the names. */
const SIGNS = 96;
const TOP = 34;
/** What is thinner could not be seen. */
const THINNEST = 1.5;

interface Props {
  state: State;
  /** the reader's guess of the share at the rank asked about, in percent */
  guess: number | undefined;
}

/** W₀ and its update B A, to scale, and how the count grows with the rank. */
export function MatrixStage({ state, guess }: Props) {
  return (
    <div class="lora-panels">
      <Factors {...state} />
      <CountByRank {...state} guess={guess} />
    </div>
  );
}

function Factors({ d, k, r }: Pick<State, 'd' | 'k' | 'r'>) {
  const scale = Math.min((HEIGHT - TOP - 46) / Math.max(d, r), (WIDTH - SIGNS) / (2 * k + r));
  const side = (size: number) => Math.max(THINNEST, size * scale);
  const x = { w: 0, plus: side(k) + 24, b: side(k) + 48, a: side(k) + 56 + side(r) };
  const offset = (WIDTH - x.a - side(k) - 30) / 2;
  const middle = TOP + side(d) / 2;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`To scale: W of ${integer(d)} × ${integer(k)}, frozen; B of ${integer(d)} × ${integer(r)} and A of ${integer(r)} × ${integer(k)}, trained.`}
    >
      <g transform={`translate(${offset.toFixed(1)} 0)`}>
        <rect class="frozen" x={x.w} y={TOP} width={side(k)} height={side(d)} />
        <text x={x.w + side(k) / 2} y={TOP - 8} text-anchor="middle">
          W₀
        </text>
        <text class="sign" x={x.plus} y={middle} text-anchor="middle">
          +
        </text>
        <rect class="trained" x={x.b} y={TOP} width={side(r)} height={side(d)} />
        <text x={x.b + side(r) / 2} y={TOP - 8} text-anchor="middle">
          B
        </text>
        <rect class="trained" x={x.a} y={TOP} width={side(k)} height={side(r)} />
        <text x={x.a + side(k) / 2} y={TOP - 8} text-anchor="middle">
          A
        </text>
      </g>
      <text class="soft" x={WIDTH / 2} y={HEIGHT - 22} text-anchor="middle">
        W₀ {integer(d)} × {integer(k)}, frozen
      </text>
      <text class="soft" x={WIDTH / 2} y={HEIGHT - 5} text-anchor="middle">
        B {integer(d)} × {integer(r)} and A {integer(r)} × {integer(k)}, trained
      </text>
    </svg>
  );
}

const AREA = { left: 46, right: WIDTH - 8, top: 20, bottom: HEIGHT - 44 };

function CountByRank({
  d,
  k,
  r,
  guess,
}: Pick<State, 'd' | 'k' | 'r'> & { guess?: number | undefined }) {
  const { full, factors, share, breakEven } = countMatrix(d, k, r);
  const last = Math.max(breakEven * 1.35, r * 1.15, guess === undefined ? 0 : ASKED_RANK * 1.1);
  const most = Math.max(full * 1.35, factors * 1.1, ((guess ?? 0) / 100) * full * 1.1);
  const x = (rank: number) => AREA.left + (rank / last) * (AREA.right - AREA.left);
  const y = (count: number) => AREA.bottom - (count / most) * (AREA.bottom - AREA.top);
  const perRank = d + k;
  const end = Math.min(last, most / perRank);
  const flip = x(r) > WIDTH * 0.6;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`The numbers in A and B grow with the rank and reach those of W at r = ${breakEven.toFixed(1)}.`}
    >
      <path class="saves" d={`M${x(0)} ${y(0)}L${x(breakEven)} ${y(full)}H${x(0)}Z`} />
      <g class="axes">
        <line x1={AREA.left} x2={AREA.right} y1={AREA.bottom} y2={AREA.bottom} />
        <text x={AREA.left} y={AREA.bottom + 15}>
          0
        </text>
        <text x={x(breakEven)} y={AREA.bottom + 15} text-anchor="middle">
          {compact(breakEven)}
        </text>
        <text class="axis-title" x={AREA.right} y={AREA.bottom + 34} text-anchor="end">
          rank r
        </text>
        <text class="axis-title" x={0} y={12}>
          numbers to train
        </text>
        <text x={AREA.left - 6} y={y(full)} text-anchor="end" dominant-baseline="central">
          {compact(full)}
        </text>
      </g>
      <path
        class="limit"
        d={`M${AREA.left} ${y(full)}H${AREA.right}M${x(breakEven)} ${y(full)}V${AREA.bottom}`}
      />
      <text class="soft" x={AREA.left + 4} y={y(full) - 6}>
        W itself
      </text>
      <path class="count" d={`M${x(0)} ${y(0)}L${x(end)} ${y(end * perRank)}`} />
      {guess !== undefined && (
        <path class="guess" d={`M${x(ASKED_RANK)} ${y((guess / 100) * full) - 7}l7 7l-7 7l-7-7Z`} />
      )}
      <circle class="now" cx={x(r)} cy={y(factors)} r="5" />
      <text
        class="now"
        x={x(r) + (flip ? -9 : 9)}
        y={y(factors) + 14}
        text-anchor={flip ? 'end' : 'start'}
      >
        {integer(factors)}, {percent(share)}
      </text>
    </svg>
  );
}
