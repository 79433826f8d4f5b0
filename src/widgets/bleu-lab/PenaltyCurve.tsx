import { counted } from '../../shared/counted.ts';
import { fixed, integer } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';

const AREA = { left: 34, right: 312, top: 12, bottom: 140 };
const SIZE = { width: 320, height: 172 };
const STEPS = 60;

/** The brevity penalty over the candidate's length, with the present candidate on it. */
export function PenaltyCurve({ analysis }: { analysis: Analysis }) {
  const { length, closest, brevityPenalty: penalty } = analysis;
  const longest = Math.max(2 * closest, length, 1);
  const x = (tokens: number) => AREA.left + (tokens / longest) * (AREA.right - AREA.left);
  const y = (value: number) => AREA.bottom - value * (AREA.bottom - AREA.top);
  const point = (tokens: number, value: number) => `${x(tokens).toFixed(1)} ${y(value).toFixed(1)}`;
  // The curve e^(1 − r/c) up to c = r; from there on it is 1.
  const points = Array.from({ length: STEPS }, (_, step) => {
    const tokens = (closest * (step + 1)) / STEPS;
    return point(tokens, tokens === 0 ? 1 : Math.exp(1 - closest / tokens));
  });
  const toTheLeft = length > longest / 2;
  return (
    <svg
      class="penalty"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={`Brevity penalty: 1 from ${counted(closest, 'token')} on, falling to 0 below. The candidate has ${counted(length, 'token')}: ${fixed(penalty, 3)}.`}
    >
      <g class="axes">
        {[0, 0.5, 1].map((value) => (
          <g key={value}>
            <line x1={AREA.left} x2={AREA.right} y1={y(value)} y2={y(value)} />
            <text x={AREA.left - 6} y={y(value)} text-anchor="end" dominant-baseline="central">
              {value}
            </text>
          </g>
        ))}
        <line x1={x(closest)} x2={x(closest)} y1={AREA.top} y2={AREA.bottom} />
        <text x={x(closest)} y={AREA.bottom + 14} text-anchor="middle">
          {`reference: ${integer(closest)}`}
        </text>
        <text class="axis-title" x={AREA.right} y={AREA.bottom + 29} text-anchor="end">
          tokens of the candidate
        </text>
      </g>
      <path
        class="penalty-curve"
        d={`M${point(0, closest === 0 ? 1 : 0)}L${points.join('L')}L${point(longest, 1)}`}
      />
      <circle class="here" cx={x(length)} cy={y(penalty)} r="5.5" />
      <text
        class="here-name"
        x={x(length) + (toTheLeft ? -10 : 10)}
        y={y(penalty) + 18}
        text-anchor={toTheLeft ? 'end' : 'start'}
      >
        {`you are here: ${fixed(penalty, 3)}`}
      </text>
    </svg>
  );
}
