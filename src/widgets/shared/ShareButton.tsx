import { useState } from 'preact/hooks';

/** Copies the address of the widget's present state, or shows it where that is refused. */
export function ShareButton({ address, live }: { address: () => string; live: boolean }) {
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    const url = address();
    try {
      await navigator.clipboard.writeText(url);
      setOutcome('Link copied.');
    } catch {
      setOutcome(`Copy this link: ${url}`);
    }
  };
  return (
    <p class="widget-share">
      <button type="button" disabled={!live} onClick={() => void copy()}>
        Copy a link to this state
      </button>{' '}
      <span role="status">{outcome}</span>
    </p>
  );
}
