import type { Advice } from './guide.ts';

/** Every rule that was tried, in order, up to the one that decided. */
export function Path({ advice: { passed, rule, route } }: { advice: Advice }) {
  return (
    <ol class="working">
      {passed.map(({ id, asks }) => (
        <li key={id}>{asks} No.</li>
      ))}
      <li>
        {rule.asks.endsWith('?') ? `${rule.asks} Yes` : rule.asks}: <b>{route.name}</b>.
      </li>
    </ol>
  );
}
