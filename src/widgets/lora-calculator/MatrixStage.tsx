import { useRef } from 'preact/hooks';
import { compact, integer, percent } from '../shared/format.ts';
import { Grip } from '../shared/Grip.tsx';
import { GuessMark } from '../shared/prediction/GuessMark.tsx';
import type { Prediction } from '../shared/prediction/use-prediction.ts';
import { useWidth } from '../shared/use-width.ts';
import { countMatrix } from './matrix.ts';
import { ASKED_RANK, type State } from './settings.ts';

/** Fits the narrowest page, so that text keeps its size without script as well. */
const BUILT = 288;
/** Beside the matrices: the sign, and the spaces between them. */
const SPACES = 70;
const TOP = 22;
/** What is thinner could not be seen. */
const THINNEST = 1.5;
/** Where the diamond waits: half as many numbers as W. */
const START = 50;

interface Props {
  state: State;
  /** in percent of W, at the rank asked about */
  prediction: Prediction<number>;
  /** whether the figure shows the matrix that is asked about */
  onAsked: boolean;
  live: boolean;
  onRank: (r: number) => void;
}

/** W₀ and its update B A, to scale, and how the count grows with the rank. */
export function MatrixStage(props: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const whole = useWidth(frame, BUILT);
  const narrow = whole < 600;
  const [width, height] = narrow ? [whole, 210] : [Math.floor(whole / 2) - 16, 320];
  return (
    <div class="lora-panels" ref={frame}>
      <Factors {...props} width={width} height={height} />
      <CountByRank {...props} width={width} height={height} />
    </div>
  );
}

interface Size {
  width: number;
  height: number;
}
const at = (value: number): number => Math.round(value * 10) / 10;

function Factors({ state: { d, k, r }, live, onRank, width, height }: Props & Size) {
  const smaller = Math.min(d, k);
  // The scale does not follow the rank while a useful one is dragged.
  const wide = Math.max(r, smaller);
  const scale = Math.min(
    (height - TOP - 44) / Math.max(d, wide),
    (width - SPACES) / (2 * k + wide),
  );
  const side = (size: number) => at(Math.max(THINNEST, size * scale));
  const left = at((width - SPACES - (2 * k + wide) * scale) / 2);
  const b = left + side(k) + 46;
  const edge = b + side(r);
  const a = edge + 10;
  const middle = TOP + side(d) / 2;
  const drawn = [
    ['frozen', 'W₀', left, side(k), side(d)],
    ['trained', 'B', b, side(r), side(d)],
    ['trained', 'A', a, side(k), side(r)],
  ] as const;
  return (
    <svg
      {...{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`To scale: W of ${integer(d)} × ${integer(k)}, frozen; B of ${integer(d)} × ${integer(r)} and A of ${integer(r)} × ${integer(k)}, trained.`}
    >
      {drawn.map(([kind, name, x, across, down]) => (
        <g key={name}>
          <rect class={kind} x={x} y={TOP} width={across} height={down} />
          <text x={x + across / 2} y={TOP - 8} text-anchor="middle">
            {name}
          </text>
        </g>
      ))}
      <text class="sign" x={left + side(k) + 23} y={middle} text-anchor="middle">
        +
      </text>
      {live && (
        <>
          <circle class="edge" cx={edge} cy={middle} r="6" />
          <Grip
            x={edge - 22}
            y={TOP}
            width={44}
            height={side(d)}
            along="x"
            onDrag={(x) => {
              onRank(Math.max(1, Math.min(smaller, Math.round((x - b) / scale))));
            }}
          />
        </>
      )}
      <text class="soft" x={width / 2} y={height - 22} text-anchor="middle">
        W₀ {integer(d)} × {integer(k)}, frozen
      </text>
      <text class="soft" x={width / 2} y={height - 5} text-anchor="middle">
        B {integer(d)} × {integer(r)} and A {integer(r)} × {integer(k)}, trained
      </text>
    </svg>
  );
}

function CountByRank(props: Props & Size) {
  const { state, prediction, onAsked, width, height } = props;
  const { d, k, r } = state;
  const { open, draft, guess } = prediction;
  const { full, factors, share, breakEven } = countMatrix(d, k, r);
  const area = { left: 52, right: width - 8, top: 26, bottom: height - 40 };
  const mark = open ? (draft ?? START) : onAsked ? guess : undefined;
  const shown = Math.min(mark ?? 0, 300) / 100;
  const last = Math.max(breakEven * 1.35, r * 1.15, mark === undefined ? 0 : ASKED_RANK * 2);
  const most = full * Math.max(1.45, factors / full + 0.1, open ? 2 : shown + 0.1);
  const x = (rank: number) => at(area.left + (rank / last) * (area.right - area.left));
  const y = (count: number) => at(area.bottom - (count / most) * (area.bottom - area.top));
  const perRank = d + k;
  const end = Math.min(last, most / perRank);
  // The label takes 130 px at most.
  const flip = x(r) > width * 0.45 || x(r) > Math.max(130, width - 130);
  return (
    <svg
      {...{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={
        open
          ? 'The numbers in A and B at this rank, and the guess at another.'
          : `The numbers in A and B grow with the rank and reach those of W at r = ${breakEven.toFixed(1)}.`
      }
    >
      {!open && <path class="saves" d={`M${x(0)} ${y(0)}L${x(breakEven)} ${y(full)}H${x(0)}Z`} />}
      <g class="axes">
        <line x1={area.left} x2={area.right} y1={area.bottom} y2={area.bottom} />
        <text x={area.left} y={area.bottom + 16}>
          0
        </text>
        <text class="axis-title" x={area.right} y={area.bottom + 36} text-anchor="end">
          rank r
        </text>
        <text class="axis-title" x="0" y="13">
          numbers to train
        </text>
        <text x={area.left - 6} y={y(full)} text-anchor="end" dominant-baseline="central">
          {compact(full)}
        </text>
        <text x={x(open ? ASKED_RANK : breakEven)} y={area.bottom + 16} text-anchor="middle">
          {open ? ASKED_RANK : compact(breakEven)}
        </text>
      </g>
      <path
        class="limit"
        d={`M${area.left} ${y(full)}H${area.right}M${x(open ? ASKED_RANK : breakEven)} ${open ? area.top : y(full)}V${area.bottom}`}
      />
      <text class="soft" x={area.left + 4} y={y(full) - 7}>
        W itself
      </text>
      {!open && <path class="count" d={`M${x(0)} ${y(0)}L${x(end)} ${y(end * perRank)}`} />}
      <circle class="now" cx={x(r)} cy={y(factors)} r="5" />
      <text
        class="now"
        x={x(r) + (flip ? -10 : 16)}
        y={y(factors) + (flip ? -12 : 10)}
        text-anchor={flip ? 'end' : 'start'}
      >
        {integer(factors)}
        {!open && `, ${percent(share, share > 1 ? 4 : 3)}`}
      </text>
      {mark !== undefined && (
        <GuessMark
          x={x(ASKED_RANK)}
          y={y(shown * full)}
          left={shown > 1.05}
          text={`your guess, ${percent(mark / 100)}`}
          onDrag={
            open
              ? (to) => {
                  const count = ((area.bottom - to) / (area.bottom - area.top)) * most;
                  prediction.propose(Math.round(Math.min(200, Math.max(1, (count / full) * 100))));
                }
              : undefined
          }
        />
      )}
    </svg>
  );
}
