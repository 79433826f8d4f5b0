import { compact, fixed, integer } from '../shared/format.ts';
import { type Route, routes } from './guide.ts';

/** Hours on the axis: 1 to a million, each tick a hundred times the last. */
const TICKS = [1, 100, 10_000, 1_000_000];
const DECADES = 6;

const at = (hours: number) => ({ left: `${((Math.log10(hours) / DECADES) * 100).toFixed(1)}%` });
const words = (hours: number) => (Number.isInteger(hours) ? integer(hours) : fixed(hours, 2));

/** The routes from the cheapest on, with what published runs cost; the recommended one lit. */
export function Routes({ chosen }: { chosen: Route }) {
  return (
    <div class="routes">
      <ol aria-label="Routes, from the one that changes least">
        {routes.map(({ id, name, runs }) => (
          <li key={id} class={id === chosen.id ? 'rung chosen' : 'rung'}>
            <p>
              <strong>{name}</strong>
              {id === chosen.id && <span class="rung-mark"> ← recommended</span>}
            </p>
            <div class="rung-track" aria-hidden="true">
              {TICKS.map((tick) => (
                <i key={tick} class="tick" style={at(tick)} />
              ))}
              {runs.map(({ name, hours }) => (
                <i key={name} class="dot" style={at(hours)} />
              ))}
            </div>
            <p class="rung-facts">
              {runs.length === 0
                ? 'no training'
                : runs.map(({ name, hours }) => `${name}: ${words(hours)} GPU hours`).join('; ')}
            </p>
          </li>
        ))}
      </ol>
      <p class="routes-axis" aria-hidden="true">
        {TICKS.map((tick) => (
          <span key={tick} style={at(tick)}>
            {tick === 1 ? '1 hour' : compact(tick)}
          </span>
        ))}
      </p>
    </div>
  );
}
