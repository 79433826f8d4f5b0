import type { Box } from '../shared/place-labels.ts';

/** Multiples of a step from a low to a high number. */
export const ticks = (low: number, high: number, step: number): number[] => {
  const first = Math.ceil(low / step - 1e-9);
  return Array.from(
    { length: Math.floor(high / step + 1e-9) - first + 1 },
    (_, i) => (first + i) * step,
  );
};

interface Props {
  losses: readonly number[];
  y: (nats: number) => number;
  area: Box;
}

/** Losses as lines across a drawing, each with its number before it. */
export function Levels({ losses, y, area }: Props) {
  return (
    <>
      {losses.map((nats) => (
        <g key={nats}>
          <line x1={area.left} x2={area.right} y1={y(nats)} y2={y(nats)} />
          <text x={area.left - 6} y={y(nats)} text-anchor="end" dominant-baseline="central">
            {nats.toFixed(1)}
          </text>
        </g>
      ))}
    </>
  );
}
