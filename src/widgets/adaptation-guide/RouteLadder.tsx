import { type Advice, routes } from './guide.ts';

/** The routes from the cheapest on; the recommended one with its reason and source. */
export function RouteLadder({ advice: { route: chosen, rule } }: { advice: Advice }) {
  return (
    <ol class="ladder" aria-label="Routes, from the one that changes least">
      {routes.map(({ id, name, changes, cost }) => (
        <li key={id} class={id === chosen.id ? 'rung chosen' : 'rung'}>
          <p>
            <strong>{name}</strong>
            {id === chosen.id && <span class="rung-mark"> ← recommended</span>}
          </p>
          <p class="rung-facts">
            Changes {changes}. Price: {cost}.
          </p>
          {id === chosen.id && (
            <p class="rung-reason">
              {rule.reason} <small>({rule.source})</small>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
