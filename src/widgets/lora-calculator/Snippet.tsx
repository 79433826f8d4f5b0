import { useState } from 'preact/hooks';

/** A program to read and to copy. */
export function Snippet({ text, live }: { text: string | undefined; live: boolean }) {
  const [outcome, setOutcome] = useState('');
  if (text === undefined) {
    return <p>The weights of this model are not public, so no program can load it.</p>;
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('Copied.');
    } catch {
      setOutcome('Select the text and copy it.');
    }
  };
  return (
    <details class="widget-details">
      <summary>Count it again in Python</summary>
      <pre class="code" tabIndex={0}>
        {text}
      </pre>
      <p>
        <button type="button" disabled={!live} onClick={() => void copy()}>
          Copy the program
        </button>{' '}
        <span role="status">{outcome}</span>
      </p>
    </details>
  );
}
