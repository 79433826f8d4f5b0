import { type Advice, rules } from './guide.ts';

/** The rules in their order: "no" until the one that decides; the path up to it is lit. */
export function Path({ advice: { passed, rule } }: { advice: Advice }) {
  return (
    <ol class="path">
      {rules.map(({ id, asks }, i) => {
        const step = i < passed.length ? 'passed' : id === rule.id ? 'deciding' : 'later';
        return (
          <li key={id} class={step}>
            <span class="step-text">
              {asks}
              {step === 'passed' && ' No.'}
              {step === 'deciding' && asks.endsWith('?') && ' Yes.'}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Why the rule that decides says what it says. */
export function Reason({ advice: { rule, route } }: { advice: Advice }) {
  return (
    <p>
      <b>{route.name}</b>, which changes {route.changes}. {rule.reason}{' '}
      <small>({rule.source})</small>
    </p>
  );
}
