import { compact } from '../shared/format.ts';
import type { YearTable } from './corpus.ts';

const WIDTH = 640;
const HEIGHT = 300;
const AREA = { left: 44, right: WIDTH - 4, top: 12, bottom: HEIGHT - 30 };
const STEP = 1e10;

/** FinPile's tokens by year, stacked by source. */
export function YearColumns({ years: { columns, rows } }: { years: YearTable }) {
  // The largest source lies at the bottom, so that its own trend can be read off the axis.
  const order = columns
    .map((name, index) => ({
      name,
      index,
      total: rows.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
    }))
    .sort((a, b) => b.total - a.total);
  const highest = Math.max(...rows.map(({ values }) => values.reduce((a, b) => a + b, 0)));
  const top = Math.ceil(highest / STEP) * STEP;
  const y = (value: number) => AREA.bottom - (value / top) * (AREA.bottom - AREA.top);
  const slot = (AREA.right - AREA.left) / rows.length;
  const ticks = Array.from({ length: top / STEP + 1 }, (_, i) => i * STEP);
  return (
    <div class="years">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="FinPile tokens by year and source, 2007 to 2022; the numbers are in the table under Data and sources."
      >
        <g class="axes">
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={AREA.left} x2={AREA.right} y1={y(tick)} y2={y(tick)} />
              <text x={AREA.left - 6} y={y(tick)} text-anchor="end" dominant-baseline="central">
                {compact(tick)}
              </text>
            </g>
          ))}
        </g>
        {rows.map(({ year, values }, column) => {
          let below = 0;
          const x = AREA.left + slot * column + slot * 0.14;
          return (
            <g key={year}>
              {order.map(({ name, index }, place) => {
                const value = values[index] ?? 0;
                const from = y(below);
                below += value;
                return (
                  <rect
                    key={name}
                    class={`stack stack-${String(place + 1)}`}
                    x={x}
                    y={y(below)}
                    width={slot * 0.72}
                    height={from - y(below)}
                  />
                );
              })}
              <text class="tick" x={x + slot * 0.36} y={AREA.bottom + 16} text-anchor="middle">
                {column % 2 === 0 ? year.slice(0, 4) : ''}
              </text>
            </g>
          );
        })}
      </svg>
      <p class="whole-legend">
        {order.map(({ name }, place) => (
          <span key={name}>
            <i class={`swatch stack-${String(place + 1)}`} aria-hidden="true" /> {name}
          </span>
        ))}
      </p>
    </div>
  );
}
