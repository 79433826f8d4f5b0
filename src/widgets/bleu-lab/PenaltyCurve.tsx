import { useRef } from 'preact/hooks';
import { counted } from '../../shared/counted.ts';
import { fixed, integer } from '../shared/format.ts';
import { placeLabels } from '../shared/place-labels.ts';
import { useWidth } from '../shared/use-width.ts';
import type { Analysis } from './analysis.ts';

/** Narrow enough for the narrowest page, where the script does not measure. */
const BUILT = 288;
const HEIGHT = 112;
const [LEFT, TOP, BOTTOM] = [32, 12, 72];
const STEPS = 60;
const SIZE = 13;

/** The brevity penalty over the candidate's length, with the present candidate on it. */
export function PenaltyCurve({ analysis }: { analysis: Analysis }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, BUILT);
  const right = width - 8;
  const { length, closest, brevityPenalty: penalty } = analysis;
  const longest = Math.max(2 * closest, length, 1);
  const x = (tokens: number) => LEFT + (tokens / longest) * (right - LEFT);
  const y = (value: number) => BOTTOM - value * (BOTTOM - TOP);
  // The curve e^(1 − r/c) up to c = r; from there on it is 1.
  const curve = Array.from({ length: STEPS }, (_, step) => {
    const tokens = (closest * (step + 1)) / STEPS;
    return [x(tokens), y(tokens === 0 ? 1 : Math.exp(1 - closest / tokens))] as const;
  });
  const points = [[x(0), y(closest === 0 ? 1 : 0)], ...curve, [x(longest), y(1)]] as const;
  const lines = points
    .slice(1)
    .map(([x2, y2], i) => [points[i]?.[0] ?? 0, points[i]?.[1] ?? 0, x2, y2] as const);
  const grid = [0, 0.5, 1].map((value) => [LEFT, y(value), right, y(value)] as const);
  const [here] = placeLabels(
    [
      {
        id: 'here',
        text: `you are here: ${fixed(penalty, 3)}`,
        x: x(length),
        y: y(penalty),
        radius: 7,
      },
    ],
    { left: LEFT, right, top: 0, bottom: BOTTOM },
    SIZE,
    { lines: [...lines, ...grid, [x(closest), TOP, x(closest), BOTTOM]] },
  );
  return (
    <div class="penalty" ref={frame}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={`Brevity penalty: 1 from ${counted(closest, 'token')} on, falling to 0 below. The candidate has ${counted(length, 'token')}: ${fixed(penalty, 3)}.`}
      >
        <g class="axes">
          {[0, 0.5, 1].map((value) => (
            <g key={value}>
              <line x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
              <text x={LEFT - 6} y={y(value)} text-anchor="end" dominant-baseline="central">
                {value}
              </text>
            </g>
          ))}
          <line x1={x(closest)} x2={x(closest)} y1={TOP} y2={BOTTOM} />
          <text x={x(closest)} y={BOTTOM + 17} text-anchor={closest === 0 ? 'start' : 'middle'}>
            {`reference: ${integer(closest)}`}
          </text>
          <text class="axis-title" x={right} y={BOTTOM + 35} text-anchor="end">
            tokens of the candidate
          </text>
        </g>
        <path
          class="penalty-curve"
          d={`M${points.map((p) => p.map((v) => v.toFixed(1)).join(' ')).join('L')}`}
        />
        <circle class="here" cx={x(length)} cy={y(penalty)} r="5.5" />
        {here?.free && (
          <text
            class="here-name"
            x={here.labelX}
            y={here.labelY}
            text-anchor="middle"
            dominant-baseline="central"
          >
            {here.text}
          </text>
        )}
      </svg>
    </div>
  );
}
